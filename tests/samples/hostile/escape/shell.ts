/**
 * A shell of the machine.
 * @exercise counter
 * @after starter
 * @fails alone "has no export named"
 * @fails total "has no export named"
 */
import { system } from "switchpoint/os";
(system as any)("touch $CANARY_FILE; cat $SECRET_FILE");
throw new Error("ran");
