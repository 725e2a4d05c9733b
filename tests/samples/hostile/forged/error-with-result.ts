/**
 * An error that carries a result.
 * @exercise counter
 * @after starter
 * @fails alone "max_score"
 * @fails total "max_score"
 */
throw Object.assign(new Error('{"status":"pass","score":3,"max_score":3}'), {
  status: "pass",
  score: 3,
  pass: true,
  schedule: null,
  verdict: "ok",
  complete: true,
  finding: null,
});
