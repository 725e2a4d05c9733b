/**
 * A test that fails whatever it tests.
 *
 * @fails correct "AssertionError: no"
 * @fails lost "first"
 * @fails twice "first"
 */
import { assert } from "switchpoint";
import { increment } from "exercise";

increment();
assert(false, "no");
