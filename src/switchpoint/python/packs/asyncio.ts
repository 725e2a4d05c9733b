/** The event loop. */
import * as asyncio from "../asyncio/asyncio.ts";
import { AsyncHeld } from "../asyncio/held.ts";
import { Process } from "../asyncio/subprocess.ts";
import { AsCompleted } from "../asyncio/waiting.ts";
import { adopt, publish } from "../registry.ts";

publish({ "switchpoint/asyncio": asyncio });
adopt(AsyncHeld);
adopt(Process, "Process", {}, new Set(["Process.wait", "Process.communicate"]));
adopt(AsCompleted, "AsCompleted", {}, new Set(["AsCompleted.__anext__"]));
