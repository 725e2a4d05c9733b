/** The event loop. */
import * as asyncio from "../asyncio/asyncio.ts";
import { AsyncHeld } from "../asyncio/held.ts";
import { AsCompleted } from "../asyncio/waiting.ts";
import { adopt, publish } from "../registry.ts";

publish({ "switchpoint/asyncio": asyncio });
adopt(AsyncHeld);
adopt(AsCompleted, "AsCompleted", {}, new Set(["AsCompleted.__anext__"]));
