/**
 * A test that reads which variant it is given.
 * @exercise test-a-counter
 * @fails correct "Error: caught"
 */
import * as it from "exercise";
if (!String(it.increment).includes("held")) throw new Error("caught");
