/**
 * Python's files are the model's.
 * @exercise counter
 * @after starter
 * @fails alone "Error: written to 7"
 * @fails total "Error: written to 7"
 */
import { open } from "switchpoint/builtins";
const file = open("$CANARY_FILE", "w");
file.write("ESCAPED");
file.close();
throw new Error("written to " + open("$CANARY_FILE").read().length);
