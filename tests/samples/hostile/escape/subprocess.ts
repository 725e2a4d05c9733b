/**
 * A program of the machine.
 * @exercise counter
 * @after starter
 */
import { run } from "switchpoint/subprocess";
run(["/bin/sh", "-c", "echo ESCAPED > $CANARY_FILE"]);
throw new Error("ran");
