/**
 * Conversions that never end, where a thread may be interrupted and where the host converts at one go.
 * @exercise counter
 * @after solution
 */
const endless = { [Symbol.toPrimitive]() { while (true) {} } };
[3, endless].join() + `${endless}`;
