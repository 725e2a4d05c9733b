/** A process that has waited for files in an event loop can be copied: what `select` found is in its diary. */
import { expect, test } from "vitest";
import { lines } from "../../conformance/program.ts";

const SERVE = `import * as asyncio from "switchpoint/asyncio"; import { fork, _exit, waitpid } from "switchpoint/os";
import { Thread } from "switchpoint/threading"; import { create_connection } from "switchpoint/socket"; import { sleep } from "switchpoint/time";
async function handler(reader: any, writer: any) { writer.write(await reader.read(10)); await writer.drain(); }
function client() { const s = create_connection(["", 80]); s.send(new Uint8Array(1)); print("answer", s.recv(1).length); }`;

test("fork after clients have been served", () => {
  const program = `${SERVE}
async function main() {
  await asyncio.start_server(handler, "127.0.0.1", 80);
  new Thread({ target: client }).start();
  await asyncio.sleep(0.1);
  const pid = fork();
  if (pid === 0) _exit(3);
  print(waitpid(pid, 0)[1]);
}
asyncio.run(main());`;
  expect(lines(program, { python: "3.11" })).toEqual(["answer 1", "768"]);
});

test("fork in a callback that another thread has asked for, while the loop waits for files", () => {
  const program = `${SERVE}
function copy(done: any) { const pid = fork(); if (pid === 0) _exit(3); done.set_result(waitpid(pid, 0)[1]); }
async function main() {
  const loop = asyncio.get_running_loop();
  const done = loop.create_future();
  await asyncio.start_server(handler, "127.0.0.1", 80);
  new Thread({ target: () => { sleep(0.05); loop.call_soon_threadsafe(copy, done); } }).start();
  print(await done);
}
asyncio.run(main());`;
  expect(lines(program, { python: "3.11" })).toEqual(["768"]);
});
