/**
 * The environment of the machine.
 * @exercise counter
 * @after starter
 */
import { environ } from "switchpoint/os";
throw new Error("found " + JSON.stringify(environ));
