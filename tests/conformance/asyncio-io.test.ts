/** asyncio's loop with sockets, streams and threads; no rows of the list, but PYTHON.md section D. */
import { expect, test } from "vitest";
import { explore, lines } from "./program.ts";

const SOCKETS = 'import * as asyncio from "switchpoint/asyncio"; import { socketpair } from "switchpoint/socket";';

test("a coroutine waits for a socket while others go on", () => {
  const program = `${SOCKETS}
async function main() { const loop = asyncio.get_running_loop(); const [a, b] = socketpair(); a.setblocking(false); b.setblocking(false);
  async function receives() { print("got", (await loop.sock_recv(a, 10)).length); }
  const task = asyncio.create_task(receives()); await asyncio.sleep(1); print("sends"); await loop.sock_sendall(b, new Uint8Array(3)); await task; }
asyncio.run(main());`;
  expect(lines(program)).toEqual(["sends", "got 3"]);
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ stdout: "sends\ngot 3\n" }] });
});

test("add_reader: before timers that are due in the same round", () => {
  const program = `${SOCKETS} import { sleep } from "switchpoint/time";
const loop = asyncio.new_event_loop(); const [a, b] = socketpair();
loop.add_reader(a, () => { print("readable"); a.recv(10); print(loop.remove_reader(a), loop.remove_reader(a)); });
loop.call_later(0.01, print, "timer"); loop.call_later(0.02, () => loop.stop()); b.send(new Uint8Array(1)); loop.call_soon(sleep, 0.015); loop.run_forever();`;
  expect(lines(program)).toEqual(["readable", "True False", "timer"]);
});

test("another thread wakes a loop that waits for files", () => {
  const program = `${SOCKETS} import { Thread } from "switchpoint/threading";
const loop = asyncio.new_event_loop(); const [a] = socketpair(); loop.add_reader(a, print);
const t = new Thread({ target: () => { loop.call_soon_threadsafe(() => { print("woken"); loop.stop(); }); } }); t.start(); loop.run_forever(); t.join();`;
  expect(lines(program)).toEqual(["woken"]);
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ verdict: "ok", stdout: "woken\n" }] });
});

test("streams: an echo server and two clients", () => {
  const program = `import * as asyncio from "switchpoint/asyncio";
async function serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) {
  for (;;) { const line = await reader.readline(); if (line.length === 0) break; writer.write(line); await writer.drain(); }
  writer.close(); await writer.wait_closed(); print("left"); }
async function client(name: number) { const [reader, writer] = await asyncio.open_connection("127.0.0.1", 8888);
  for (let i = 0; i < 2; i++) { writer.write(new Uint8Array([name, i, 10])); const line = await reader.readuntil(); print(line[0], line[1]); }
  writer.close(); await writer.wait_closed(); print(reader.at_eof()); }
async function main() { await using server = await asyncio.start_server(serve, "127.0.0.1", 8888); print(server.is_serving()); await client(1); await client(2); await asyncio.sleep(0.1); }
asyncio.run(main());`;
  expect(lines(program)).toEqual(
    ["True", "1 0", "1 1", "False", "left", "2 0", "2 1", "False", "left"].sort((x, y) => (x === "True" ? -1 : y === "True" ? 1 : 0)),
  );
});

test("a stream that ends too early", () => {
  const program = `import * as asyncio from "switchpoint/asyncio";
async function serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) { writer.write(new Uint8Array(3)); writer.close(); }
async function main() { await using _ = await asyncio.start_server(serve, "127.0.0.1", 8888); const [reader, writer] = await asyncio.open_connection("127.0.0.1", 8888);
  try { await reader.readexactly(5); } catch (e) { print((e as Error).name, (e as Error).message, (e as asyncio.IncompleteReadError).partial.length); } writer.close(); }
asyncio.run(main());`;
  expect(lines(program)).toEqual(["IncompleteReadError 3 bytes read on a total of 5 expected bytes 3"]);
});

test.each(["loop.run_in_executor(null, () => 1)", "asyncio.to_thread(() => 1)"])("%s on every schedule", (call) => {
  const program = `import * as asyncio from "switchpoint/asyncio";
async function main() { const loop = asyncio.get_running_loop(); void loop; print(await ${call}); }
asyncio.run(main());`;
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ verdict: "ok", stdout: "1\n" }] });
});

test("a periodic timer that ends by itself: every schedule ends", () => {
  const program = `import * as asyncio from "switchpoint/asyncio";
async function ticks() { for (let i = 0; i < 4; i++) { await asyncio.sleep(1); ticked++; } }
let ticked = 0;
async function main() { const task = asyncio.create_task(ticks()); for (let i = 0; i < 3; i++) await asyncio.sleep(0); await task; print(ticked); }
asyncio.run(main());`;
  expect(explore(program, { outcomes: true })).toMatchObject({ complete: true, outcomes: [{ stdout: "4\n" }] });
});
