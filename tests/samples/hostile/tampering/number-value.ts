/**
 * Numbers compare as others.
 * @exercise counter
 * @after starter
 */
(Number.prototype as any).valueOf = () => 2;
