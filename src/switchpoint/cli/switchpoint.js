#!/usr/bin/env node
/**
 * The `switchpoint` command's first step, on any Node since 20: the command is TypeScript that Node 24 runs as it stands, so
 * an older Node hands over to the one that came with `npm install` (the `node` package).
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

if (Number(process.versions.node.split(".")[0]) >= 24) {
  const { main } = await import("./main.ts");
  await main(process.argv.slice(2));
} else {
  const command = join(dirname(fileURLToPath(import.meta.url)), "switchpoint.js");
  let node;
  try {
    node = join(
      dirname(createRequire(import.meta.url).resolve("node/package.json")),
      "bin",
      process.platform === "win32" ? "node.exe" : "node",
    );
  } catch {
    process.stderr.write(
      `switchpoint: Node ${process.versions.node} is too old, and the package "node" is not installed: run npm install, or use Node 24\n`,
    );
    process.exit(2);
  }
  const child = spawn(node, [command, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => (signal === null ? process.exit(code) : process.kill(process.pid, signal)));
}
