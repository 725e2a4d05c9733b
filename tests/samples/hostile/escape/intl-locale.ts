/**
 * Where and when the machine is.
 * @exercise counter
 * @after starter
 * @fails alone "Error: nothing 27"
 * @fails total "Error: nothing 27"
 */
const zone = new Date().getTimezoneOffset();
const words = (12345.6).toLocaleString() + new Date(0).toLocaleString();
const intl = typeof (globalThis as any).Intl;
throw new Error(zone !== 0 || intl !== "undefined" || new Date().getFullYear() !== new Date(0 + Date.now()).getFullYear() ? `ESCAPED: ${zone} ${intl}` : "nothing " + words.length);
