/**
 * A test that catches every variant, the right one too.
 * @exercise test-a-counter
 * @fails correct "Error: caught"
 */
import { increment } from "exercise";
increment();
throw new Error("caught");
