/**
 * The same by a way round.
 * @exercise counter
 * @fails alone "There is no module"
 * @fails total "There is no module"
 */
export { increment, total } from "./x/../solution.ts";
