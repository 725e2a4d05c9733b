/**
 * Completes package-lock.json: adds an entry for every optional binary of another platform that npm left out, so that
 * `npm ci` accepts the file everywhere and every platform still resolves its own. Run it after `npm install` changed the
 * lockfile: `npm run lockfile`. tests/lockfile.test.ts says when it was forgotten.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { completeLockfile } from "./lockfile.ts";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const { lockfile, added } = completeLockfile(JSON.parse(readFileSync(path, "utf8")));
writeFileSync(path, JSON.stringify(lockfile, null, 2) + "\n");
process.stdout.write(added.length === 0 ? "package-lock.json is complete\n" : `added ${added.length} entries\n`);
