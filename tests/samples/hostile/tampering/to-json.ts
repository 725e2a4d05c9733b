/**
 * Everything is written as a better result.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot add property toJSON, object is not extensible"
 * @fails total "TypeError: Cannot add property toJSON, object is not extensible"
 */
(Object.prototype as any).toJSON = () => ({ do: "grade", grade: { status: "pass", score: 3, max_score: 3, cases: [] } });
