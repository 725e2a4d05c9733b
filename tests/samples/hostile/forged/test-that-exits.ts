/**
 * A test that ends before anybody can ask.
 * @exercise test-a-counter
 * @fails correct "AssertionError: the program ended before the check was over"
 */
import { increment } from "exercise";
import { _exit } from "switchpoint/os";
increment();
_exit(0);
