/**
 * A file that is there, read.
 * @exercise counter
 * @after starter
 * @fails alone "FileNotFoundError: [Errno 2] No such file or directory: '/tmp/h/secret'"
 * @fails total "FileNotFoundError: [Errno 2] No such file or directory: '/tmp/h/secret'"
 */
import { open } from "switchpoint/builtins";
throw new Error("ESCAPED: " + open("$SECRET_FILE").read());
