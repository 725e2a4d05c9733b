/**
 * `npm run check`: lint, format, types, unit tests, content and build: everything that needs no browser. All parts run; the
 * status tells whether all ended well.
 */
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const parts: readonly (readonly [name: string, command: string])[] = [
  ["lint", "oxlint --deny-warnings"],
  ["format", "prettier --check ."],
  ["types of the package", "tsc -p src/switchpoint"],
  ["types of the command", "tsc -p src/switchpoint/cli"],
  ["types of the content", "tsc -p content"],
  ["types of the tests", "tsc -p tests"],
  ["types of the site", "astro check --tsconfig src/site/tsconfig.json"],
  ["tests", "vitest run --config tests/vitest.config.ts"],
  ["content", "switchpoint check content"],
  ["build", "astro build --silent"],
];

const env = { ...process.env, PATH: join(root, "node_modules", ".bin") + delimiter + process.env["PATH"] };
const failed: string[] = [];
for (const [name, command] of parts) {
  process.stdout.write(`\n${name}: ${command}\n`);
  if (spawnSync(command, { cwd: root, stdio: "inherit", shell: true, env }).status !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? "\nall good\n" : `\nfailed: ${failed.join(", ")}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
