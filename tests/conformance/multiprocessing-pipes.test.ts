/** Rows MPQ, PIPE and SHM: what processes exchange. */
import { expect, test } from "vitest";
import { explore, on, raises } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const IMPORTS = `import { Process, Queue, JoinableQueue, SimpleQueue, Pipe, Lock, Value, Array, RawValue, set_start_method } from "switchpoint/multiprocessing";
import { sleep, monotonic } from "switchpoint/time";
import { assert } from "switchpoint";
set_start_method("fork");
`;
const caught = (action: string): string =>
  `try { ${action}; print("nothing"); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;

test.each(PYTHON3)(
  "MPQ-01 on %s: put does not pickle; what cannot be pickled is lost, with a traceback, and the next object comes",
  (python) => {
    const { run } = on(python);
    const result = run(`${IMPORTS} const q = new Queue(); q.put(() => 1); q.put(5); print(q.get());`);
    expect(result.stdout).toBe("5\n");
    expect(result.stderr).toMatch(/^Traceback [^]*(PicklingError|AttributeError): Can't (pickle|get local object)/);
  },
);

test.each(PYTHON3)("MPQ-02 on %s: Empty, Full, closed", (python) => {
  const { lines } = on(python);
  expect(
    lines(`${IMPORTS} const q = new Queue(); const t = monotonic(); ${caught("q.get({ timeout: 0.1 })")} print(monotonic() - t >= 0.1);`),
  ).toEqual(["Empty: ", "True"]);
  expect(lines(`${IMPORTS} const q = new Queue(1); q.put(1); ${caught("q.put(2, { timeout: 0.1 })")}`)).toEqual(["Full: "]);
  expect(lines(`${IMPORTS} const q = new Queue(); q.close(); ${caught("q.put(1)")}`)[0]).toMatch(/^ValueError: Queue <.*> is closed$/);
});

const BIG = 'function child(q: any) { q.put("x".repeat(1048576)); }';

test.each(PYTHON3)("MPQ-04 on %s: a child that has put much does not end before somebody gets it", (python) => {
  const { lines } = on(python);
  const text = `${IMPORTS} ${BIG} const q = new Queue(); const p = new Process({ target: child, args: [q] }); p.start();
p.join(0.5); print(p.is_alive()); print(q.get().length); p.join(); print(p.exitcode);`;
  expect(lines(text)).toEqual(["True", "1048576", "0"]);
});

test("MPQ-04 explored: join before get is a deadlock, get before join is not", () => {
  const start = `${IMPORTS} function child(q: any) { q.put("x".repeat(70000)); } const q = new Queue(); const p = new Process({ target: child, args: [q] }); p.start();`;
  expect(explore(`${start} p.join(); q.get();`).verdict).toBe("deadlock");
  expect(explore(`${start} q.get(); p.join();`)).toMatchObject({ verdict: "ok", complete: true });
});

test.each(PYTHON3)("MPQ-05 on %s: JoinableQueue, SimpleQueue", (python) => {
  const { lines } = on(python);
  expect(lines(`${IMPORTS} const q = new JoinableQueue(); ${caught("q.task_done()")}`)).toEqual([
    "ValueError: task_done() called too many times",
  ]);
  const text = `${IMPORTS} function worker(q: any) { for (;;) { q.get(); sleep(0.1); q.task_done(); } }
const q = new JoinableQueue(); const p = new Process({ target: worker, args: [q], daemon: true }); p.start();
for (let i = 0; i < 3; i++) q.put(i); const t = monotonic(); q.join(); print(monotonic() - t > 0.25);`;
  expect(lines(text)).toEqual(["True"]);
  expect(lines(`${IMPORTS} const q = new SimpleQueue(); ${caught("q.put(() => 1)")}`)[0]).toMatch(/^(PicklingError|AttributeError): /);
  const blocks = `${IMPORTS} function reader(q: any) { sleep(0.2); print(q.get().length); } const q = new SimpleQueue(); const p = new Process({ target: reader, args: [q] }); p.start();
const t = monotonic(); q.put("x".repeat(1000000)); print(monotonic() - t >= 0.2); p.join();`;
  expect(lines(blocks).sort()).toEqual(["1000000", "True"]);
});

test.each(PYTHON3)("MPQ-06 on %s: empty() right after put", (python) => {
  const { lines } = on(python);
  const text = `${IMPORTS} const q = new Queue(); q.put(1); const now = q.empty(); sleep(0.1); print(now, q.empty()); q.get();`;
  expect(lines(text)).toEqual(["True False"]);
  const can = explore(`${IMPORTS} const q = new Queue(); q.put(1); print(q.empty()); q.get();`, { outcomes: true });
  expect(can.outcomes!.map(({ stdout }) => stdout).sort()).toEqual(["False\n", "True\n"]);
});

test.each(PYTHON3)("PIPE-01 on %s: a duplex pipe; pickling in the caller; closed peers", (python) => {
  const { lines } = on(python);
  expect(lines(`${IMPORTS} const [a, b] = Pipe(); a.send([1, "x"]); b.send(2); print(b.recv().join(" "), a.recv());`)).toEqual(["1 x 2"]);
  expect(lines(`${IMPORTS} const [a, b] = Pipe(); ${caught("a.send(() => 1)")}`)[0]).toMatch(/^(PicklingError|AttributeError): /);
  expect(lines(`${IMPORTS} const [a, b] = Pipe(); b.close(); ${caught("a.recv()")} ${caught("a.send(1)")}`)).toEqual([
    "EOFError: ",
    "BrokenPipeError: [Errno 32] Broken pipe",
  ]);
});

test.each(PYTHON3)("PIPE-02 on %s: one direction; poll", (python) => {
  const { lines } = on(python);
  const setup = `${IMPORTS} const [r, w] = Pipe(false);`;
  expect(lines(raises(setup, "r.send(1)"))).toEqual(["OSError: connection is read-only"]);
  expect(lines(raises(setup, "w.recv()"))).toEqual(["OSError: connection is write-only"]);
  expect(
    lines(
      `${setup} print(r.poll()); w.send(1); print(r.poll(), r.poll(1)); r.recv(); const t = monotonic(); print(r.poll(0.1), monotonic() - t >= 0.1);`,
    ),
  ).toEqual(["False", "True True", "False True"]);
});

test.each(PYTHON3)("PIPE-03 on %s: messages of bytes keep their boundaries; a long one waits for its reader", (python) => {
  const { lines } = on(python);
  const text = `${IMPORTS} const [r, w] = Pipe(false); w.send_bytes(new Uint8Array([1, 2, 3])); w.send_bytes(new Uint8Array([4])); print(r.recv_bytes().length, r.recv_bytes().length);
w.send_bytes(new Uint8Array(10)); ${caught("r.recv_bytes(5)")}`;
  expect(lines(text)).toEqual(["3 1", "OSError: bad message length"]);
  const blocks = `${IMPORTS} function writer(w: any) { const t = monotonic(); w.send_bytes(new Uint8Array(100000)); print(monotonic() - t >= 0.15); }
const [r, w] = Pipe(false); const p = new Process({ target: writer, args: [w] }); p.start(); sleep(0.2); print(r.recv_bytes().length); p.join();`;
  expect(lines(blocks).sort()).toEqual(["100000", "True"]);
});

const COUNT = `function count(v: any, n: number, locked: boolean) { for (let i = 0; i < n; i++) { if (locked) { using _ = v.get_lock().held(); v.value += 1; } else v.value += 1; } }`;

test.each(PYTHON3)("SHM-01 on %s: v.value += 1 in two processes loses updates; under its lock it does not", (python) => {
  const { lines } = on(python);
  const text = (locked: boolean): string => `${IMPORTS} ${COUNT} const v = new Value("i", 0);
const ps = [0, 1].map(() => new Process({ target: count, args: [v, 1000, ${locked}] })); for (const p of ps) p.start(); for (const p of ps) p.join(); print(v.value);`;
  expect(Number(lines(text(false))[0])).toBeLessThan(2000);
  expect(lines(text(true))).toEqual(["2000"]);
  expect(lines(raises(IMPORTS, '(new RawValue("i", 0) as any).get_lock()'))[0]).toMatch(/^AttributeError/);
});

test("SHM-01 explored: one increment each can be lost, and cannot under the lock", () => {
  const text = (locked: boolean): string => `${IMPORTS} ${COUNT} const v = new Value("i", 0);
const p = new Process({ target: count, args: [v, 1, ${locked}] }); p.start(); count(v, 1, ${locked}); p.join(); assert(v.value === 2);`;
  expect(explore(text(false)).verdict).toBe("error");
  expect(explore(text(true))).toMatchObject({ verdict: "ok", complete: true });
});

test.each(PYTHON3)("SHM-02 on %s: what a child writes into an Array is seen; wrong indexes and types", (python) => {
  const { lines } = on(python);
  const text = `${IMPORTS} function child(a: any) { a[1] = 20; } const a = new Array("i", [1, 2, 3]); const p = new Process({ target: child, args: [a] }); p.start(); p.join();
print(a[0], a[1], a[-1], a.length, a.slice().join(" ")); ${caught("a[3]")} ${caught("a[3] = 1")} const v = new Value("i", 0); ${caught('v.value = "x" as any')}`;
  expect(lines(text)).toEqual([
    "1 20 3 3 1 20 3",
    "IndexError: invalid index",
    "IndexError: invalid index",
    "TypeError: int expected instead of str instance",
  ]);
});

test.each(PYTHON3)("SHM-04 on %s: SharedMemory by name", (python) => {
  const { lines } = on(python);
  const setup = `${IMPORTS} import { SharedMemory } from "switchpoint/multiprocessing/shared_memory";`;
  const text = `${setup} function child(name: string) { const b = new SharedMemory(name); b.buf[1] = 42; b.close(); }
const a = new SharedMemory({ name: "block", create: true, size: 10 }); a.buf[0] = 7; const p = new Process({ target: child, args: [a.name] }); p.start(); p.join();
print(a.buf[0], a.buf[1], a.size, a.buf.slice(0, 2).length); ${caught('new SharedMemory({ name: "block", create: true, size: 1 })')}
a.unlink(); print(a.buf[1]); ${caught('new SharedMemory("block")')} ${caught("a.unlink()")} a.close();`;
  expect(lines(text)).toEqual([
    "7 42 10 2",
    "FileExistsError: [Errno 17] File exists: '/block'",
    "42",
    "FileNotFoundError: [Errno 2] No such file or directory: '/block'",
    "FileNotFoundError: [Errno 2] No such file or directory: '/block'",
  ]);
  expect(lines(raises(setup, "new SharedMemory({ create: true, size: 0 })"))).toEqual([
    "ValueError: 'size' must be a positive number different from zero",
  ]);
  expect(lines(raises(setup, 'new SharedMemory("missing")'))[0]).toMatch(/^FileNotFoundError/);
});
