/** Sockets, select and the network, as programs; texts and numbers as real Pythons gave them on Linux. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";

const SOCKET = `import { AF_INET, SOCK_DGRAM, SOCK_STREAM, create_connection, create_server, socket, socketpair, timeout } from "switchpoint/socket";
import { select, poll, POLLIN, POLLOUT } from "switchpoint/select"; import { Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time"; import { assert, work } from "switchpoint";
const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");
`;

test("an echo server: what is sent comes back, and the end of the stream is no bytes", () => {
  expect(
    lines(`${SOCKET}
const server = create_server(["127.0.0.1", 8000]);
function serve() {
  const [conn, address] = server.accept();
  using _ = conn;
  for (;;) { const data = conn.recv(100); if (data.length === 0) break; conn.sendall(data); }
  print("served", address[0]);
}
const t = new Thread({ target: serve }); t.start();
const client = create_connection(["localhost", 8000]);
client.sendall(bytes("hello")); print(text(client.recv(100)));
client.close(); t.join(); server.close(); print(client.fileno());`),
  ).toEqual(["hello", "served 127.0.0.1", "-1"]);
});

const PAIR = `${SOCKET}
function pair() { const server = create_server(["127.0.0.1", 0]); const a = create_connection(server.getsockname()); const [b] = server.accept(); server.close(); return [a, b] as const; }
function attempt(action: () => unknown) { try { print(action()); } catch (e) { print((e as any).constructor.name + ": " + (e as any).message); } }
`;

test("the other end is gone: the end of the stream, then a broken pipe at the second write", () => {
  expect(
    lines(`${PAIR}const [a, b] = pair(); b.close();
attempt(() => a.recv(10).length); attempt(() => a.send(bytes("x"))); attempt(() => a.recv(10).length); attempt(() => a.send(bytes("x")));`),
  ).toEqual(["0", "1", "0", "BrokenPipeError: [Errno 32] Broken pipe"]);
});

test("an end that is closed with unread bytes resets the connection; what came before can still be read", () => {
  expect(
    lines(`${PAIR}const [a, b] = pair(); b.send(bytes("hello")); a.send(bytes("unread")); b.close();
attempt(() => text(a.recv(10))); attempt(() => a.recv(10)); attempt(() => a.recv(10).length); attempt(() => a.send(bytes("x")));
const [c, d] = pair(); c.send(bytes("unread")); d.close(); attempt(() => c.send(bytes("x"))); attempt(() => c.send(bytes("x"))); attempt(() => c.recv(1).length);`),
  ).toEqual([
    "hello",
    "ConnectionResetError: [Errno 104] Connection reset by peer",
    "0",
    "BrokenPipeError: [Errno 32] Broken pipe",
    "ConnectionResetError: [Errno 104] Connection reset by peer",
    "BrokenPipeError: [Errno 32] Broken pipe",
    "0",
  ]);
});

test("a socket pair breaks at the first write", () => {
  expect(
    lines(`${PAIR}const [a, b] = socketpair(); b.close(); attempt(() => a.recv(1).length); attempt(() => a.send(bytes("x")));
const [c, d] = socketpair(); c.send(bytes("x")); d.close(); attempt(() => c.recv(1)); attempt(() => c.send(bytes("x"))); attempt(() => c.recv(1).length);`),
  ).toEqual([
    "0",
    "BrokenPipeError: [Errno 32] Broken pipe",
    "ConnectionResetError: [Errno 104] Connection reset by peer",
    "BrokenPipeError: [Errno 32] Broken pipe",
    "0",
  ]);
});

test.each([
  ["new socket().recv(1)", "OSError: [Errno 107] Transport endpoint is not connected"],
  ['new socket().send(bytes("x"))', "BrokenPipeError: [Errno 32] Broken pipe"],
  ["new socket().accept()", "OSError: [Errno 22] Invalid argument"],
  ["new socket().getpeername()", "OSError: [Errno 107] Transport endpoint is not connected"],
  ["new socket().shutdown(1)", "OSError: [Errno 107] Transport endpoint is not connected"],
  ['new socket().connect(["127.0.0.1", 1])', "ConnectionRefusedError: [Errno 111] Connection refused"],
  [
    'const s = new socket(); s.bind(["127.0.0.1", 9]); s.connect(["127.0.0.1", 9])',
    "ConnectionRefusedError: [Errno 111] Connection refused",
  ],
  ["const s = new socket(); s.close(); s.close(); s.recv(1)", "OSError: [Errno 9] Bad file descriptor"],
  ['new socket().bind(["127.0.0.1", 9]); new socket().bind(["", 9])', "OSError: [Errno 98] Address already in use"],
  ["new socket().settimeout(-1)", "ValueError: Timeout value out of range"],
  ["const s = create_server(['', 9]); s.settimeout(0.01); s.accept()", "TimeoutError: timed out"],
  ["const s = create_server(['', 9]); s.setblocking(false); s.accept()", "BlockingIOError: [Errno 11] Resource temporarily unavailable"],
  ["const s = new socket(AF_INET, SOCK_DGRAM); s.send(bytes('x'))", "OSError: [Errno 89] Destination address required"],
  ["const s = new socket(AF_INET, SOCK_DGRAM); s.sendto(new Uint8Array(70000), ['', 9])", "OSError: [Errno 90] Message too long"],
  ["new socket().send('abc' as any)", "TypeError: a bytes-like object is required, not 'str'"],
  ["new socket().connect('abc')", "TypeError: connect(): AF_INET address must be tuple, not str"],
  ["new socket().connect(['127.0.0.1', 70000])", "OverflowError: connect(): port must be 0-65535."],
  ["new socket().bind(['nosuchhost.invalid', 80])", "gaierror: [Errno -2] Name or service not known"],
  ["new socket().recv(-1)", "ValueError: negative buffersize in recv"],
  ["select([], [], [], -1)", "ValueError: timeout must be non-negative"],
  ["const s = new socket(); s.close(); select([s], [], [], 0)", "ValueError: file descriptor cannot be a negative integer (-1)"],
  ["select([77], [], [], 0)", "OSError: [Errno 9] Bad file descriptor"],
  ["select(['a' as any], [], [], 0)", "TypeError: argument must be an int, or have a fileno() method."],
  ["select([], [], [], 'a' as any)", "TypeError: timeout must be a float or None"],
  ["select(null as any, [], [], 0)", "TypeError: arguments 1-3 must be sequences"],
  ["poll().modify(999, 1)", "FileNotFoundError: [Errno 2] No such file or directory"],
  ["poll().unregister(999)", "KeyError: 999"],
])("%s: %s", (action, text) => {
  expect(lines(raises(SOCKET, action))).toEqual([text]);
});

test.each(["3.8", "3.9", "3.10", "3.13"])("%s: a time-out is socket.timeout, from 3.10 on TimeoutError", (python) => {
  const program = `${SOCKET} const [a] = socketpair(); a.settimeout(0.5); const from = monotonic();
try { a.recv(1); } catch (e) { print((e as any).constructor.name, (e as any).message, e instanceof timeout, Math.round((monotonic() - from) * 100)); }`;
  const name = python === "3.8" || python === "3.9" ? "timeout" : "TimeoutError";
  expect(lines(program, { python })).toEqual([`${name} timed out True 50`]);
});

test("a full socket makes the sender wait; without blocking it says so", () => {
  const program = (size: number, tcp: boolean) =>
    `${PAIR}const [a] = ${tcp ? "pair()" : "socketpair()"}; a.setblocking(false); let n = 0; const data = new Uint8Array(${size});
try { for (;;) n += a.send(data); } catch (e) { print(n, (e as any).constructor.name); }`;
  // As measured on Linux 6.18; TCP there holds 3.9 to 4.0 million.
  expect(lines(program(1, false))).toEqual(["278 BlockingIOError"]);
  expect(lines(program(1024, false))).toEqual(["95232 BlockingIOError"]);
  expect(lines(program(100_000, false))).toEqual(["236544 BlockingIOError"]);
  expect(lines(program(65_536, true))).toEqual(["3900000 BlockingIOError"]);
  expect(
    lines(`${PAIR}const [a, b] = socketpair();
const t = new Thread({ target: () => { a.sendall(new Uint8Array(1_000_000)); print("sent"); a.close(); } }); t.start(); sleep(0.1);
let n = 0; for (;;) { const got = b.recv(65536).length; if (got === 0) break; n += got; } t.join(); print(n);`),
  ).toEqual(["sent", "1000000"]);
});

test("datagrams keep their boundaries; what is too long for the receiver is cut", () => {
  expect(
    lines(`${SOCKET}const u = new socket(AF_INET, SOCK_DGRAM); u.bind(["127.0.0.1", 9999]); const v = new socket(AF_INET, SOCK_DGRAM);
print(v.sendto(bytes("hello world"), ["127.0.0.1", 9999]), v.sendto(bytes("!"), ["127.0.0.1", 9999]), v.sendto(bytes("nobody"), ["127.0.0.1", 1]));
const [data, from] = u.recvfrom(5); print(text(data), text(u.recv(5))); u.sendto(bytes("back"), from!); print(text(v.recv(10)));`),
  ).toEqual(["11 1 6", "hello !", "back"]);
});

test("select gives what is ready, in the order given, and waits for the first", () => {
  expect(
    lines(`${SOCKET}const [a, b] = socketpair(); const [c, d] = socketpair();
print(select([a, c], [], [], 0).map((l) => l.length), select([a], [a, c], [], 5)[1].length);
const from = monotonic(); print(select([a], [], [], 0.25)[0].length, Math.round((monotonic() - from) * 100));
const t = new Thread({ target: () => { sleep(1); d.send(bytes("x")); } }); t.start();
const [r] = select([a, c], [], []); print(r.length, r[0] === c, Math.round(monotonic() * 100)); t.join();
b.close(); print(select([c.fileno(), a], [], [])[0].map((f) => typeof f));
const p = poll(); p.register(c, POLLIN); p.register(a, POLLIN | POLLOUT); p.register(99);
for (const [fd, events] of p.poll(0)) print(fd === c.fileno() ? "c" : fd === a.fileno() ? "a" : fd, events);`),
  ).toEqual(["[0, 0, 0] 2", "0 25", "1 True 125", "['number', 'object']", "c 1", "a 21", "99 32"]);
});

test("a connect that does not block is in progress, and then done", () => {
  expect(
    lines(`${PAIR}const server = create_server(["", 80]); const s = new socket(); s.setblocking(false);
attempt(() => s.connect(["", 80])); print(select([], [s], [], 1)[1].length, s.getsockopt(1, 4)); print(s.connect_ex(["", 80]));
const q = new socket(); q.setblocking(false); attempt(() => q.connect(["", 81])); print(q.getsockopt(1, 4), q.getsockopt(1, 4));`),
  ).toEqual([
    "BlockingIOError: [Errno 115] Operation now in progress",
    "1 0",
    "106",
    "BlockingIOError: [Errno 115] Operation now in progress",
    "111 0",
  ]);
});

const ECHO = `${SOCKET}
const server = create_server(["127.0.0.1", 8000]);
function serve() { const [conn] = server.accept(); const data = conn.recv(100); conn.sendall(data); conn.close(); }
function ask(word: string) { const s = create_connection(["127.0.0.1", 8000]); s.sendall(bytes(word)); print(text(s.recv(10))); s.close(); }
`;

test("under the explorer an echo server always answers", () => {
  const program = `${ECHO}const t = new Thread({ target: serve }); t.start(); ask("hi"); t.join(); server.close();`;
  expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
  for (const python of ["2.7", "3.9", "3.14"]) expect(explore(program, { python })).toMatchObject({ verdict: "ok", complete: true });
});

test("who connects before the server listens is refused: found", () => {
  const program = `${SOCKET}const s = new socket(); s.bind(["", 80]);
const t = new Thread({ target: () => { try { create_connection(["", 80]); print("connected"); } catch (e) { print((e as Error).message); } } }); t.start();
s.listen(); t.join();`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect(complete).toBe(true);
  expect(outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["[Errno 111] Connection refused\n", "connected\n"]);
});

test("two ends that both wait to be spoken to first: a deadlock; with a time-out there is none", () => {
  const program = (seconds: string) => `${SOCKET}const [a, b] = socketpair(); a.settimeout(${seconds});
const t = new Thread({ target: () => { b.recv(1); b.send(bytes("y")); }, daemon: true }); t.start();
try { a.recv(1); } catch (e) { if (!(e instanceof timeout)) throw e; a.send(bytes("x")); }`;
  expect(explore(program("null"))).toMatchObject({ verdict: "deadlock" });
  expect(explore(program("1"))).toMatchObject({ verdict: "ok", complete: true });
});

test("two clients: either is served first, and never anything else; the bytes are not mixed", () => {
  const program = `${ECHO}const t = new Thread({ target: () => { serve(); serve(); } }); t.start();
const c = new Thread({ target: ask, args: ["a"] }); c.start(); ask("b"); c.join(); t.join();`;
  const dpor = explore(program, { outcomes: true });
  expect(dpor.complete).toBe(true);
  expect(dpor.outcomes!.map(({ stdout }) => stdout).toSorted()).toEqual(["a\nb\n", "b\na\n"]);
});

test.each([
  ["null", ["x", "xy"]],
  ["0.1", ["", "x", "xy"]],
])("select with time-out %s under the explorer sees whatever may be ready; random schedules see no more", (timeout, expected) => {
  const program = `${SOCKET}const [a, b] = socketpair(); const [c, d] = socketpair();
const t = new Thread({ target: () => { b.send(bytes("x")); d.send(bytes("y")); } }); t.start();
print(select([a, c], [], [], ${timeout})[0].map((s) => text(s.recv(1))).join(""));`;
  const endings = (strategy: "dpor" | "random") => {
    const { outcomes, complete } = explore(program, { outcomes: true, strategy, maxSchedules: 1_000 });
    expect(complete).toBe(strategy === "dpor");
    return outcomes!.map(({ stdout }) => stdout.trim()).toSorted();
  };
  expect(endings("dpor")).toEqual(expected);
  expect(endings("random")).toEqual(expected);
});

test("one thread goes on after select, whoever else takes the bytes: it waits again", () => {
  const program = `${SOCKET}const [a, b] = socketpair(); a.setblocking(false);
const t = new Thread({ target: () => { try { a.recv(1); } catch { } }, daemon: true }); t.start();
const u = new Thread({ target: () => { b.send(bytes("x")); b.send(bytes("y")); } }); u.start();
const [r] = select([a], [], []); try { print(text(a.recv(2))); } catch (e) { print((e as any).constructor.name); } u.join();`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect(complete).toBe(true);
  expect(outcomes!.map(({ stdout }) => stdout.trim()).toSorted()).toEqual(["BlockingIOError", "x", "xy", "y"]);
});

test("select waits for pipes too, and sees their ends", () => {
  const program = `${SOCKET} import { pipe, write, read, close } from "switchpoint/os";
const [r, w] = pipe(); const [q, v] = pipe();
const t = new Thread({ target: () => { sleep(0.1); write(w, bytes("x")); sleep(0.1); close(v); } }); t.start();
print(select([r, q], [], [], 0)[0].length, select([], [w], [], 0)[1].length);
const [first] = select([q, r], [], []); print(first[0] === r, text(read(r, 1)), Math.round(monotonic() * 10));
const [second] = select([q, r], [], []); print(second[0] === q, read(q, 1).length, Math.round(monotonic() * 10)); t.join();`;
  expect(lines(program)).toEqual(["0 1", "True x 1", "True 0 2"]);
});

test("an echo beside a thread that computes waits a switch interval or two for each answer", () => {
  const program = (
    beside: string,
  ) => `${ECHO.replace("recv(100); conn.sendall(data); conn.close();", "recv(100); for (let d = data; d.length > 0; d = conn.recv(100)) conn.sendall(d); conn.close();")}
import { request } from "switchpoint";
const t = new Thread({ target: serve }); t.start();
${beside}
const s = create_connection(["127.0.0.1", 8000]);
for (let i = 0; i < 20; i++) { using _ = request(); s.sendall(bytes("ping")); s.recv(100); }
s.close(); t.join();`;
  const spinner = "const hog = new Thread({ target: () => work(1), daemon: true }); hog.start();";
  const times = (beside: string) => run(program(beside), { python: "3.12", cores: 2 }).response_times!;
  expect(times("").p50).toBeLessThan(0.0002);
  expect(times(spinner).p50).toBeGreaterThan(0.004);
  expect(times(spinner).p50).toBeLessThan(0.03);
});

test.each(["2.7", "3.8", "3.10", "3.13"])(
  "%s NOGIL-05: a thread that waits to read a pipe or a socket does not stop one that computes",
  (python) => {
    const program = `${SOCKET} import { pipe, read, write } from "switchpoint/os";
const [r, w] = pipe(); const [a, b] = socketpair();
const ts = [() => { read(r, 1); }, () => { a.recv(1); }].map((target) => new Thread({ target }));
for (const t of ts) t.start(); const from = monotonic(); work(0.5); print(Math.round((monotonic() - from) * 100));
write(w, bytes("x")); b.send(bytes("x")); for (const t of ts) t.join();`;
    expect(lines(program, { python })).toEqual(["50"]);
  },
);
