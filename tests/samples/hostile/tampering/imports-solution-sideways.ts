/**
 * The same by a way round.
 * @exercise counter
 */
export { increment, total } from "./x/../solution.ts";
