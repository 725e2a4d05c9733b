/**
 * Beazley's scheduler of generators ("Concurrency from the Ground Up", PyCon 2015), written as a program: rows YSCHED. Each row
 * holds for plain generators with ECMAScript's rules and for `generator(function* …)` with Python's.
 */
import { describe, expect, test } from "vitest";
import { explore, lines } from "./program.ts";
import { PYTHON } from "./python-versions.ts";

/** The scheduler; `resume` is its `next(task)`, whose StopIteration a generator of ECMAScript does not raise by itself. */
const SCHEDULER = `
import { assert, generator, next, work } from "switchpoint";
import { RuntimeError, StopIteration } from "switchpoint/builtins";
import { create_connection, create_server, socket, socketpair } from "switchpoint/socket";
import { select } from "switchpoint/select";
import { Future } from "switchpoint/concurrent/futures";
import { Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

const tasks: any[] = [];
const recv_wait = new Map<socket, any>();
const send_wait = new Map<socket, any>();
const future_wait = new Map<Future, any>();
let idle = (): void => {};

function taken(waiting: Map<any, any>, what: unknown) {
  const task = waiting.get(what);
  waiting.delete(what);
  return task;
}
function park(why: string, what: any, task: any) {
  if (why === "recv") recv_wait.set(what, task);
  else if (why === "send") send_wait.set(what, task);
  else if (why === "future") { future_wait.set(what, task); what.add_done_callback(future_done); }
  else throw new RuntimeError("ARG!");
}
function run() {
  while (tasks.length > 0 || recv_wait.size > 0 || send_wait.size > 0) {
    while (tasks.length === 0) {
      idle();
      const [can_recv, can_send] = select([...recv_wait.keys()], [...send_wait.keys()], []);
      for (const s of can_recv) tasks.push(taken(recv_wait, s));
      for (const s of can_send) tasks.push(taken(send_wait, s));
    }
    const task = tasks.shift();
    try {
      const [why, what] = resume(task);
      park(why, what, task);
    } catch (e) {
      if (!(e instanceof StopIteration)) throw e;
      print("task done");
    }
  }
}
let future_notify: socket;
function future_done(future: Future) {
  tasks.push(taken(future_wait, future));
  future_notify.send(bytes("x"));
}
const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");
`;

type Kind = readonly [name: string, make: (generator: string) => string];
const kinds: readonly Kind[] = [
  [
    "ECMAScript's generators",
    (program) =>
      `${SCHEDULER} function resume(task: any) { const { done, value } = task.next(); if (done) throw new StopIteration(); return value; }
${program.replaceAll(/task function (\w+)/g, "function* $1")}`,
  ],
  [
    "Python's generators",
    (program) =>
      `${SCHEDULER} const resume = (task: any) => next<any>(task);
${program.replaceAll(/task function (\w+)(\(.*\)) \{\|([^]*?)\|\}/g, "const $1: any = generator(function* $1$2 {|$3|});")}`,
  ],
];

describe.each(kinds)("%s", (_, made) => {
  /** `task function name() {| … |}` is a generator function of that kind. */
  const make = (program: string): string => made(program).replaceAll("{|", "{").replaceAll("|}", "}");

  test("YSCHED-01: the loop ends when tasks, recv_wait and send_wait are empty; a generator runs nothing before that", () => {
    const program = make(`
task function waiter(s: socket) {| print("asks"); yield ["recv", s]; print(text(s.recv(10))); |}
task function speaker(s: socket) {| yield ["send", s]; s.send(bytes("hello")); |}
const [a, b] = socketpair();
const state = () => [tasks.length, recv_wait.size, send_wait.size].join(" ");
idle = () => print("idle", state());
run(); print("nothing to do");
tasks.push(waiter(a), speaker(b)); print(state());
run(); print(state());`);
    const expected = ["nothing to do", "2 0 0", "asks", "idle 0 1 1", "task done", "idle 0 1 0", "hello", "task done", "0 0 0"];
    for (const python of PYTHON) expect(lines(program, { python })).toEqual(expected);
    expect(explore(program, { outcomes: true })).toMatchObject({
      verdict: "ok",
      complete: true,
      outcomes: [{ stdout: `${expected.join("\n")}\n` }],
    });
  });

  test("YSCHED-02: a task that waits goes to the end of tasks when its socket is ready; readable ones come before writable ones", () => {
    const program = make(`
task function writer(name: string, s: socket) {| yield ["send", s]; print(name, "can send"); |}
task function reader(name: string, s: socket) {| yield ["recv", s]; print(name, "can receive"); |}
task function busy(s: socket) {| for (const round of [1, 2]) { yield ["send", s]; print("busy", round); } |}
const [a, b] = socketpair(); const [c, d] = socketpair();
b.send(bytes("x")); d.send(bytes("x"));
tasks.push(writer("1", a), busy(b), writer("2", c), reader("3", c), reader("4", a));
run();`);
    // One select finds all five ready. "busy" waits again, and comes after those that were moved with it.
    const expected = [
      "3 can receive",
      "task done",
      "4 can receive",
      "task done",
      "1 can send",
      "task done",
      "busy 1",
      "2 can send",
      "task done",
      "busy 2",
      "task done",
    ];
    for (const python of PYTHON) expect(lines(program, { python })).toEqual(expected);
    expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
  });

  test("YSCHED-02: while tasks is not empty nobody asks select: work in one task holds up all others", () => {
    const program = make(`
task function hog(s: socket) {| work(0.5); yield ["send", s]; work(0.5); |}
task function echo(s: socket) {| yield ["recv", s]; s.recv(10); print("served at", Math.round(monotonic() * 10) / 10); |}
const [a, b] = socketpair(); const [c] = socketpair();
b.send(bytes("x")); tasks.push(hog(c), echo(a)); run();`);
    // Once hog has waited, select gives the readable socket first.
    expect(lines(program)).toEqual(["served at 0.5", "task done", "task done"]);
  });

  test("YSCHED-04: an unknown reason is a RuntimeError; a task that ends is dropped, and the others go on", () => {
    const program = make(`
task function short() {| print("short"); |}
task function long(s: socket) {| for (let i = 0; i < 2; i++) { yield ["send", s]; print("long", i); } |}
task function wrong(s: socket) {| yield ["wait", s]; |}
const [a] = socketpair();
tasks.push(short(), long(a), short()); run();
tasks.push(wrong(a), short());
try { run(); } catch (e) { print((e as Error).constructor.name, (e as Error).message, tasks.length); }
run();`);
    const expected = [
      "short",
      "task done",
      "short",
      "task done",
      "long 0",
      "long 1",
      "task done",
      "RuntimeError ARG! 1",
      "short",
      "task done",
    ];
    for (const python of PYTHON) expect(lines(program, { python })).toEqual(expected);
    expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
  });

  const SERVER = `
task function server(listening: socket, clients: number) {|
  for (let i = 0; i < clients; i++) { yield ["recv", listening]; const [client] = listening.accept(); tasks.push(handler(client, i)); }
|}
task function handler(client: socket, number: number) {|
  for (;;) {
    yield ["recv", client];
    const request = client.recv(100);
    if (request.length === 0) break;
    print(number, text(request));
    yield ["send", client];
    client.send(request);
  }
  client.close();
|}
const listening = create_server(["127.0.0.1", 25000]);
`;

  test("YSCHED-05: three clients that are ready at once are served in select's order, one request each a turn", () => {
    const program = make(`${SERVER}
const [a, b, c] = [0, 1, 2].map(() => create_connection(["127.0.0.1", 25000]));
for (const s of [c!, a!, b!]) s.send(bytes("1"));
tasks.push(server(listening, 3));
let asked = 1;
idle = () => {
  // All that was sent has been answered: the next round, in another order.
  const answers = select([a!, b!, c!], [], [], 0)[0];
  if (answers.length < 3) return;
  for (const s of [b!, c!, a!]) { s.recv(10); if (asked < 3) s.send(bytes(String(asked + 1))); else s.close(); }
  asked += 1;
};
run(); listening.close();`);
    const expected = ["0 1", "1 1", "2 1", "0 2", "1 2", "2 2", "0 3", "1 3", "2 3"];
    for (const python of PYTHON) expect(lines(program, { python }).filter((line) => line !== "task done")).toEqual(expected);
    expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
  });

  test("YSCHED-05: two threads as clients: the one whose request is there first is served first, and the explorer finds both", () => {
    const program = make(`
task function handler(client: socket, number: number) {| yield ["recv", client]; print(number, text(client.recv(100))); |}
const threads = ["x", "y"].map((word, i) => {
  const [ours, theirs] = socketpair();
  tasks.push(handler(ours, i));
  return new Thread({ target: () => theirs.send(bytes(word)) });
});
for (const t of threads) t.start();
run();`);
    expect(lines(program)).toEqual(["0 x", "task done", "1 y", "task done"]);
    const { outcomes, verdict, complete } = explore(program.replace('print("task done")', "0"), { outcomes: true });
    expect([verdict, complete]).toEqual(["ok", true]);
    expect(outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["0 x\n1 y\n", "1 y\n0 x\n"]);
  });

  const FUTURES = `
const [future_event, notify] = socketpair();
future_notify = notify;
task function future_monitor() {| for (;;) { yield ["recv", future_event]; future_event.recv(100); print("poked"); if (future_wait.size === 0) return; } |}
task function asks(future: Future) {| print("asks"); yield ["future", future]; print(future.result()); |}
`;

  test("YSCHED-06: who waits for a future is queued again by the thread that completes it, which wakes select", () => {
    const program = make(`${FUTURES}
const future = new Future<string>();
tasks.push(future_monitor(), asks(future));
idle = () => print("idle", recv_wait.size, future_wait.size);
const t = new Thread({ target: () => { sleep(0.25); future.set_result("answer"); } });
t.start(); run(); t.join(); print(Math.round(monotonic() * 100));`);
    const expected = ["asks", "idle 1 1", "poked", "task done", "answer", "task done", "25"];
    // Whether the monitor or the task is first: the callback queues the task, and then sends.
    const queued = ["asks", "idle 1 1", "answer", "task done", "poked", "task done", "25"];
    for (const python of PYTHON.filter((python) => python !== "2.7")) expect([expected, queued]).toContainEqual(lines(program, { python }));
  });

  test("YSCHED-06 explored: the answer always comes; without the poke a select can sleep for ever", () => {
    const program = make(`${FUTURES}
const future = new Future<string>();
tasks.push(future_monitor(), asks(future));
const t = new Thread({ target: () => future.set_result("answer") });
t.start(); run(); t.join();`).replaceAll(/print\("(poked|task done|asks)"\)/g, "0");
    expect(explore(program, { outcomes: true })).toMatchObject({ verdict: "ok", complete: true, outcomes: [{ stdout: "answer\n" }] });
    expect(explore(program.replace('future_notify.send(bytes("x"));', "")).verdict).toBe("deadlock");
  });
});

/** What a wrapped socket's method is written as, and how it waits: `method`, `coroutine`, `await` and `wait(why, what)` in each kind. */
const withYield = (program: string): string =>
  program
    .replaceAll("method ", "*")
    .replaceAll("coroutine ", "function* ")
    .replaceAll(/wait\(([^()]*)\)/g, "yield [$1]")
    .replaceAll("await ", "yield* ");

/** The last step of the talk: handlers that do not know of the scheduler. */
const wrappers: readonly Kind[] = [
  [
    "AsyncSocket for yield*",
    (program) =>
      `${SCHEDULER} function resume(task: any) { const { done, value } = task.next(); if (done) throw new StopIteration(); return value; }
${withYield(program).replaceAll("task:", "")}`,
  ],
  [
    "AsyncSocket for yield* in Python's generators",
    (program) =>
      `${SCHEDULER} const resume = (task: any) => next<any>(task);
${withYield(program).replaceAll(/task:(\w+)/g, "generator($1)")}`,
  ],
  [
    "AsyncSocket for await",
    (program) =>
      `${SCHEDULER} const resume = (task: any) => task.send(null);
class Wait { constructor(readonly why: string, readonly what: unknown) {} *__await__(): any { yield [this.why, this.what]; } }
${program.replaceAll("method ", "async ").replaceAll("coroutine ", "async function ").replaceAll("wait(", "await new Wait(").replaceAll("task:", "")}`,
  ],
];

describe.each(wrappers)("%s", (_, made) => {
  const program = made(`
class AsyncSocket {
  constructor(readonly sock: socket) {}
  method recv(maxsize: number): any { wait("recv", this.sock); return this.sock.recv(maxsize); }
  method send(data: Uint8Array): any { wait("send", this.sock); return this.sock.send(data); }
  method accept(): any { wait("recv", this.sock); const [client] = this.sock.accept(); return new AsyncSocket(client); }
  close() { this.sock.close(); }
}
function fib(n: number): number { return n <= 2 ? 1 : fib(n - 1) + fib(n - 2); }
coroutine server(listening: AsyncSocket, clients: number): any {
  for (let i = 0; i < clients; i++) tasks.push(task:handler(await listening.accept()));
}
coroutine handler(client: AsyncSocket): any {
  for (;;) {
    const request = await client.recv(100);
    if (request.length === 0) break;
    const future: Future<number> = pool(Number(text(request)));
    wait("future", future);
    await client.send(bytes(String(future.result())));
  }
  client.close();
}
coroutine future_monitor(event: socket): any { while (!stopped) { wait("recv", event); event.recv(100); } }
let stopped = false;
function pool(n: number) { const f = new Future<number>(); new Thread({ target: () => f.set_result(fib(n)) }).start(); return f; }
const [future_event, notify] = socketpair(); future_notify = notify;
tasks.push(task:server(new AsyncSocket(create_server(["127.0.0.1", 25000])), 2), task:future_monitor(future_event));
function ask(numbers: readonly number[]) {
  const s = create_connection(["127.0.0.1", 25000]);
  for (const n of numbers) { s.sendall(bytes(String(n))); assert(Number(text(s.recv(100))) === fib(n)); }
  s.close(); print(numbers.join(" "), "answered");
}
`);

  test("YSCHED-06: two clients of a server whose work is done elsewhere", () => {
    const text = `${program}
const clients = [[10, 12], [1, 2, 3]].map((numbers) => new Thread({ target: ask, args: [numbers] }));
const server_thread = new Thread({ target: run, daemon: true }); server_thread.start();
for (const t of clients) t.start(); for (const t of clients) t.join();
stopped = true; notify.send(bytes("x")); server_thread.join(); print(recv_wait.size, send_wait.size, future_wait.size);`;
    expect(lines(text).toSorted()).toEqual(
      ["0 0 0", "1 2 3 answered", "10 12 answered", ...Array.from({ length: 4 }, () => "task done")].toSorted(),
    );
  });
});
