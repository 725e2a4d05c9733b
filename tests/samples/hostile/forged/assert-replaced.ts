/**
 * Exports that shadow what the check uses.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
export function assert() {}
export const everySchedule = () => ({});
export class Thread {}
