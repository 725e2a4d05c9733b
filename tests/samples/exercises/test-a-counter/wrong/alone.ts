/**
 * One thread meets nobody.
 *
 * @fails lost "passes on every schedule"
 */
import { assert } from "switchpoint";
import { increment, total } from "exercise";

increment();
assert(total() === 1, `one increment gave ${total()}`);
