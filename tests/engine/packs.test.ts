/**
 * The engine as the page gets it: modules in files, the library in packs. Each program here runs with the packs that
 * `prepare` names for it, and no others, in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleForPage, type PageScripts } from "../../src/switchpoint/cli/bundle.ts";
import { prepare } from "../../src/switchpoint/engine/prepare.ts";
import type { Request, Response } from "../../src/switchpoint/engine/protocol.ts";
import { moduleNames } from "../../src/switchpoint/python/module-names.ts";

let scripts: PageScripts;
let folder: string;

beforeAll(async () => {
  scripts = await bundleForPage();
  folder = mkdtempSync(join(tmpdir(), "packs-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "compiler.cjs"), scripts.compiler);
  for (const [name, text] of Object.entries(scripts.modules)) writeFileSync(join(folder, name), text);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `files[0]` as the page does; gives its output and the packs that it took. */
function run(text: string): { stdout: string; packs: readonly string[] } {
  const request: Request = { do: "run", files: [{ name: "main.ts", text }], options: {} };
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(prepared.faults[0]!.message);
  const loads = [scripts.engine, ...prepared.packs.map((pack) => scripts.packs[pack]!)].map((name) => `await import("./${name}");`);
  const code = prepared.pieces.map((piece) => piece.code);
  writeFileSync(
    join(folder, "page.js"),
    `import "./compiler.cjs";
${loads.join("\n")}
const request = ${JSON.stringify(JSON.stringify(request))};
const prepared = switchpointCompiler.prepare(request);
process.stdout.write(switchpointEngine.perform(request, prepared, [${code.join(", ")}]));`,
  );
  const response = JSON.parse(
    execFileSync(process.execPath, [join(folder, "page.js")], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  ) as Response;
  if (response.do !== "run") throw new Error(JSON.stringify(response));
  const { result } = response.run;
  if (result.error !== null) throw new Error(`${result.error.type}: ${result.error.message}`);
  return { stdout: result.stdout, packs: prepared.packs };
}

test.each([
  [
    "threads",
    [],
    `import { Thread } from "switchpoint/threading"; const t = new Thread({ target: () => print("in") }); t.start(); t.join();`,
    "in\n",
  ],
  [
    "coroutines without asyncio",
    [],
    `async function f() { return 1; } const c = f(); try { c.send(null); } catch (e) { print(e.value); }`,
    "1\n",
  ],
  [
    "asyncio",
    ["asyncio"],
    `import { run, sleep } from "switchpoint/asyncio"; run((async () => { await sleep(1); print("slept"); })());`,
    "slept\n",
  ],
  [
    "a process pool",
    ["processes"],
    `import { ProcessPoolExecutor } from "switchpoint/concurrent/futures";
     export function twice(n: number) { return 2 * n; }
     if (__name__ === "__main__") { using pool = new ProcessPoolExecutor(2); print(...pool.map(twice, [1, 2, 3])); }`,
    "2 4 6\n",
  ],
  ["digests", ["codecs"], `import { md5 } from "switchpoint/hashlib"; print(md5().hexdigest());`, "d41d8cd98f00b204e9800998ecf8427e\n"],
  ["sockets", ["network"], `import { socketpair } from "switchpoint/socket"; const [a] = socketpair(); print(a.fileno() > 2);`, "True\n"],
])("%s", (_, packs, text, stdout) => {
  expect(run(text)).toEqual({ stdout, packs });
});

test("every module of the library can be had from its pack", () => {
  const specifiers = [...moduleNames.keys()];
  const imports = specifiers.map((specifier, i) => `import * as m${i} from "${specifier}";`);
  const text = `${imports.join("\n")}\nprint([${specifiers.map((_, i) => `m${i}`).join(", ")}].every((module) => typeof module === "object"));`;
  expect(run(text)).toEqual({ stdout: "True\n", packs: ["asyncio", "codecs", "network", "processes"] });
});
