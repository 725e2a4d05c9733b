/**
 * The one door to the engine, for page, command and build alike: plain data in, plain data out.
 *
 * A request is answered in two steps, because text becomes code differently in each place. `prepare` compiles and gives the
 * texts; the shell evaluates each to what its expression gives; `perform` runs what the shell evaluated. The two share no
 * state: where programs are walled in, each has its own realm and its own script (compiler-door.ts, door.ts).
 *
 * Left to others: the strings around it, the wall (cli/realm.ts, the site's sandbox).
 */
import "../python/library.ts";

export { perform } from "./perform.ts";
export { prepare } from "./prepare.ts";
