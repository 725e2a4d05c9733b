/**
 * A file that is there, read.
 * @exercise counter
 * @after starter
 * @fails alone "FileNotFoundError"
 * @fails total "FileNotFoundError"
 */
import { open } from "switchpoint/builtins";
throw new Error("ESCAPED: " + open("$SECRET_FILE").read());
