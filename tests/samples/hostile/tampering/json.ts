/**
 * JSON writes a better result.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'stringify' of object '[object JSON]'"
 * @fails total "TypeError: Cannot assign to read only property 'stringify' of object '[object JSON]'"
 */
JSON.stringify = (() => '{"do":"grade","grade":{"status":"pass","score":3}}') as never;
