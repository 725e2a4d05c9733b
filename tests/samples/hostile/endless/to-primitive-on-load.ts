/**
 * Conversions that never end, where a thread may be interrupted and where the host converts at one go.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
const endless = { [Symbol.toPrimitive]() { while (true) {} } };
[3, endless].join() + `${endless}`;
