/**
 * The same by a way round.
 * @exercise counter
 * @fails alone "Line 5: There is no module"
 * @fails total "Line 5: There is no module"
 */
export { increment, total } from "./x/../solution.ts";
