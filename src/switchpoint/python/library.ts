/** All of the library, loaded: every module that a program can import. */
import "./packs/standard.ts";
import "./packs/network.ts";
import "./packs/codecs.ts";
import "./packs/processes.ts";
import "./packs/asyncio.ts";

export { library, type LibraryModule } from "./registry.ts";
