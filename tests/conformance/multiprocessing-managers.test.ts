/** Row MGR: objects in a server process, and their proxies. */
import { expect, test } from "vitest";
import { explore, lines, on, raises } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const IMPORTS = `import { Manager, Process, set_start_method } from "switchpoint/multiprocessing"; import { SyncManager } from "switchpoint/multiprocessing/managers"; import { sleep, monotonic } from "switchpoint/time"; import { assert } from "switchpoint";
`;
const FORK = `${IMPORTS} set_start_method("fork");`;
const caught = (action: string): string =>
  `try { ${action}; print("nothing"); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;

test.each(PYTHON3)("MGR-01 on %s: what a proxy gives is a copy: to change it changes nothing there, to store it does", (python) => {
  const text = `${FORK} const m = Manager(); const d = m.dict({ a: [] }); d.__getitem__("a").push(1); print(d.__getitem__("a").length);
const x = d.__getitem__("a"); x.push(1); d.__setitem__("a", x); print(d.__getitem__("a").length); const l = m.list([[]]); l[0].push(1); print(l[0].length); l[0] = [1]; print(l[0].length);`;
  expect(on(python).lines(text)).toEqual(["0", "1", "0", "1"]);
});

const ADD = `function add(d: any, n: number, lock: any) { for (let i = 0; i < n; i++) { if (lock !== null) { using _ = lock.held(); d.__setitem__("n", d.__getitem__("n") + 1); } else d.__setitem__("n", d.__getitem__("n") + 1); } }`;

test.each(PYTHON3)("MGR-01 on %s: += on an entry of a dict is two calls, and loses updates; append to a list is one", (python) => {
  const text = (lock: string): string => `${FORK} ${ADD} const m = Manager(); const d = m.dict({ n: 0 }); const lock = ${lock};
const ps = [0, 1].map(() => new Process({ target: add, args: [d, 40, lock] })); for (const p of ps) p.start(); for (const p of ps) p.join(); print(d.__getitem__("n"));`;
  expect(Number(on(python).lines(text("null"))[0])).toBeLessThan(80);
  expect(on(python).lines(text("m.Lock()"))).toEqual(["80"]);
  const list = `${FORK} function more(l: any) { for (let i = 0; i < 40; i++) l.append(i); } const m = Manager(); const l = m.list();
const ps = [0, 1].map(() => new Process({ target: more, args: [l] })); for (const p of ps) p.start(); for (const p of ps) p.join(); print(l.__len__());`;
  expect(on(python).lines(list)).toEqual(["80"]);
});

test("MGR-01 explored: one increment each can be lost", () => {
  const text = `${FORK} ${ADD} const m = Manager(); const d = m.dict({ n: 0 }); const p = new Process({ target: add, args: [d, 1, null] }); p.start(); add(d, 1, null); p.join(); assert(d.__getitem__("n") === 2);`;
  expect(explore(text).verdict).toBe("error");
});

test.each(["fork", "spawn", "forkserver"])("by %s: every kind of object; waiting in the server", (method) => {
  const text = `${IMPORTS} function other(e: any, q: any, c: any, b: any) { e.wait(); q.put(1); c.acquire(); c.notify(); c.release(); b.wait(); }
if (__name__ === "__main__") { set_start_method("${method}"); using m = Manager(); const e = m.Event(), q = m.Queue(1), c = m.Condition(), b = m.Barrier(2);
const p = new Process({ target: other, args: [e, q, c, b] }); c.acquire(); p.start(); e.set(); print(q.get()); print(c.wait()); c.release(); b.wait(); p.join();
const n = m.Namespace({ x: 1 }); n.__setattr__("y", 2); print(n.__getattribute__("x") + n.__getattribute__("y")); const v = m.Value("i", 5); v.value += 1; print(v.value, v.get());
const a = m.Array("i", [1, 2]); a[0] = 7; print(a[0], a.__len__()); const s = m.Semaphore(1); print(s.acquire(), s.acquire(false)); const r = m.RLock(); print(r.acquire(), r.acquire()); }`;
  expect(lines(text, { python: "3.12" })).toEqual(["1", "True", "3", "6 6", "7 2", "True False", "True True"]);
});

test("exceptions of a method come back; a proxy in an object; the server ends with the manager", () => {
  const text = `${FORK} const m = Manager(); const d = m.dict(); ${caught('d.__getitem__("k")')} ${caught("m.list().pop()")} ${caught("m.Lock().release()")}
const inner = m.list([1]); d.__setitem__("l", inner); d.__getitem__("l").append(2); print(inner.copy().join(" ")); ${caught("d.__setitem__('f', () => 1)")}
m.shutdown(); ${caught("d.__len__()")} print("end");`;
  const [key, index, release, nested, pickling, gone, end] = lines(text, { python: "3.12" });
  expect([key, index, nested, end]).toEqual(["KeyError: k", "IndexError: pop from empty list", "1 2", "end"]);
  expect(release).toBe("RuntimeError: release unlocked lock");
  expect(pickling).toMatch(/^(PicklingError|AttributeError): /);
  expect(gone).toMatch(/^(BrokenPipeError|EOFError|ConnectionResetError|FileNotFoundError)/);
  expect(lines(raises(`${FORK} const m = Manager();`, "m.start()"))).toEqual(["ProcessError: Already started server"]);
  expect(lines(raises(`${FORK} const m = new SyncManager();`, "m.dict()"))).toEqual(["ProcessError: server not yet started"]);
});
