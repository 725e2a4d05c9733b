/**
 * A program of the machine.
 * @exercise counter
 * @after starter
 * @fails alone "Error: ran"
 * @fails total "Error: ran"
 */
import { run } from "switchpoint/subprocess";
run(["/bin/sh", "-c", "echo ESCAPED > $CANARY_FILE"]);
throw new Error("ran");
