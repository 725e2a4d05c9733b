/**
 * The environment of the machine.
 * @exercise counter
 * @after starter
 * @fails alone "has no export named"
 * @fails total "has no export named"
 */
import { environ } from "switchpoint/os";
throw new Error("found " + JSON.stringify(environ));
