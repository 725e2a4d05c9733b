/** Rows MP and ZOMB: processes, their exit codes and misuse, start methods, fork. */
import { expect, test } from "vitest";
import { explore, lines, on, raises, run } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const IMPORTS = `import { Process, Queue, Pipe, set_start_method, get_start_method, get_all_start_methods, get_context, active_children, current_process, parent_process } from "switchpoint/multiprocessing";
import { Lock, Thread } from "switchpoint/threading";
import { sleep, monotonic } from "switchpoint/time";
import { exit } from "switchpoint/sys";
import { _exit, fork, getpid, kill, waitpid } from "switchpoint/os";
`;
const METHODS = ["fork", "spawn", "forkserver"] as const;

/** A program whose processes are started by `method`; `top` stands at the top of the module, `main` behind the guard. */
function program(method: string, top: string, main: string): string {
  return `${IMPORTS}${top}\nif (__name__ === "__main__") { set_start_method("${method}"); ${main} }`;
}

test("MP-01: start methods, and the default, which is forkserver from 3.14", () => {
  const methods = `${IMPORTS} print(get_start_method()); print(get_all_start_methods().sort().join(" "));`;
  for (const python of PYTHON3) expect(lines(methods, { python })).toEqual(["fork", "fork forkserver spawn"]);
  expect(lines(methods, { python: "3.14" })[0]).toBe("forkserver");
  expect(lines(methods, { python: "3.12", startMethod: "spawn" })[0]).toBe("spawn");
  expect(lines(raises(`${IMPORTS} set_start_method("spawn");`, 'set_start_method("fork")'))).toEqual([
    "RuntimeError: context has already been set",
  ]);
  expect(lines(raises(IMPORTS, 'get_context("thread" as any)'))).toEqual(["ValueError: cannot find context for 'thread'"]);
});

test.each(METHODS)("MP-02 by %s: exit codes", (method) => {
  const top = `
function ends() {}
function raises() { throw new Error("boom"); }
function exits(status: any) { exit(status); }
function leaves() { _exit(7); }
function killed() { kill(getpid(), 9); sleep(1); }
function code(target: any, ...args: any[]) { const p = new Process({ target, args }); if (p.exitcode !== null) print("?"); p.start(); p.join(); return p.exitcode; }`;
  const main = `print(code(ends), code(raises), code(exits, 5), code(exits, "text"), code(exits, null), code(leaves), code(killed));
const p = new Process({ target: sleep, args: [0.1] }); p.start(); print(p.exitcode); p.join(); print(p.exitcode);`;
  for (const python of PYTHON3) {
    const result = run(program(method, top, main), { python });
    // 3.8 takes an exit without a status for a failure.
    expect(result.stdout).toBe(`0 1 5 1 ${python === "3.8" ? 1 : 0} 7 -9\nNone\n0\n`);
    expect(result.stderr).toMatch(/^Process Process-2:\nTraceback[^]*Error: boom\ntext\n/);
  }
});

test.each(PYTHON3)("MP-04 on %s: misuse is an AssertionError", (python) => {
  const { lines } = on(python);
  const setup = `${IMPORTS} set_start_method("fork"); const p = new Process({ target: sleep, args: [0.1] });`;
  expect(lines(raises(setup, "p.join()"))).toEqual(["AssertionError: can only join a started process"]);
  expect(lines(raises(`${setup} p.start();`, "p.start()"))).toEqual(["AssertionError: cannot start a process twice"]);
  expect(lines(raises(`${setup} p.start();`, "p.daemon = true"))).toEqual(["AssertionError: process has already started"]);
});

test.each(PYTHON3)("MP-05 on %s: join with a time-out, close, use after close", (python) => {
  const { lines } = on(python);
  const setup = `${IMPORTS} set_start_method("fork"); const p = new Process({ target: sleep, args: [0.3] }); p.start();`;
  expect(lines(`${setup} const t = monotonic(); print(p.join(0.1), p.exitcode); print(monotonic() - t < 0.11);`)).toEqual([
    "None None",
    "True",
  ]);
  expect(lines(raises(setup, "p.close()"))[0]).toMatch(/^ValueError: Cannot close a process while it is still running/);
  for (const use of ["p.join()", "p.is_alive()", "p.start()", "p.exitcode", "p.terminate()"])
    expect(lines(raises(`${setup} p.join(); p.close();`, use))).toEqual(["ValueError: process object is closed"]);
});

test.each(METHODS)("MP-06 by %s: a daemonic process has no children, and is terminated when its parent ends", (method) => {
  const top = `
function parent(q: any) { try { new Process({ target: sleep, args: [0] }).start(); } catch (e) { q.put((e as any).name + ": " + (e as any).message); } }
function forever() { sleep(1000); print("still here"); }`;
  const main = `const q = new Queue(); const p = new Process({ target: parent, args: [q], daemon: true }); p.start(); print(q.get()); p.join();
new Process({ target: forever, daemon: true }).start();`;
  for (const python of PYTHON3) {
    const result = run(program(method, top, main), { python });
    expect(result.stdout).toBe("AssertionError: daemonic processes are not allowed to have children\n");
    expect(result.time).toBeLessThan(1);
  }
});

test("MP-07: fork copies the parent's globals as they are; spawn makes them anew", () => {
  const top = `let g = 1; function child(conn: any) { g += 5; conn.send(g); conn.close(); }`;
  const main = `g = 7; const [a, b] = Pipe(); const p = new Process({ target: child, args: [b] }); p.start(); print(a.recv(), g); p.join();`;
  for (const python of PYTHON3) expect(lines(program("fork", top, main), { python })).toEqual(["12 7"]);
  expect(lines(program("spawn", top, main))).toEqual(["6 7"]);
  expect(lines(program("forkserver", top, main))).toEqual(["6 7"]);
  expect(explore(program("fork", top, `${main} if (g !== 7) throw new Error("changed");`))).toMatchObject({
    verdict: "ok",
    complete: true,
  });
});

test.each(PYTHON3)("MP-09 on %s: spawn cannot find a lambda in the child, fork can", (python) => {
  const { lines, run } = on(python);
  const main = "const p = new Process({ target: () => print('ran') }); p.start(); p.join(); print(p.exitcode);";
  expect(lines(program("fork", "", main))).toEqual(["ran", "0"]);
  for (const method of ["spawn", "forkserver"]) {
    const error = run(program(method, "", main)).error;
    expect(error?.type).toMatch(/^(PicklingError|AttributeError)$/);
  }
});

test("MP-10: a lock that another thread holds at the fork stays locked in the child", () => {
  const text = `${IMPORTS} set_start_method("fork"); const lock = new Lock();
const t = new Thread({ target: () => { lock.acquire(); sleep(0.1); lock.release(); } }); t.start(); sleep(0.05);
const p = new Process({ target: () => print(lock.acquire({ timeout: 0.2 })) }); p.start(); p.join(); t.join(); print(lock.acquire({ timeout: 0.2 }));`;
  for (const python of PYTHON3) expect(lines(text, { python })).toEqual(["False", "True"]);
});

test("MP-10 explored: the child of a fork can wait for ever for a lock; started before the thread, it cannot", () => {
  const hold = "const t = new Thread({ target: () => { using _ = lock.held(); } }); t.start();";
  const child = "const pid = fork(); if (pid === 0) { lock.acquire(); _exit(0); }";
  const found = explore(`${IMPORTS} const lock = new Lock(); ${hold} ${child} waitpid(pid, 0); t.join();`);
  expect(found.verdict).toBe("deadlock");
  expect(found.finding!.message).toContain("held by Thread-1");
  const fixed = explore(`${IMPORTS} const lock = new Lock(); ${child} ${hold} waitpid(pid, 0); t.join();`);
  expect(fixed).toMatchObject({ verdict: "ok", complete: true });
});

test.each([
  ["os.fork()", "const pid = fork(); if (pid === 0) _exit(0); waitpid(pid, 0);"],
  ["a process started by fork", 'set_start_method("fork"); const p = new Process({ target: sleep, args: [0] }); p.start(); p.join();'],
])("MP-11: from 3.12 on, %s beside other threads is deprecated", (_, forks) => {
  const text = `${IMPORTS} const t = new Thread({ target: sleep, args: [0.1] }); t.start(); ${forks} t.join();`;
  for (const python of ["3.12", "3.13"])
    expect(run(text, { python }).stderr).toMatch(
      /DeprecationWarning: This process \(pid=\d+\) is multi-threaded, use of fork\(\) may lead to deadlocks in the child\.\n$/,
    );
  expect(run(text, { python: "3.11" }).stderr).toBe("");
});

test.each(PYTHON3)("MP-12 on %s: a process object belongs to the process that made it", (python) => {
  const { lines } = on(python);
  const text = `${IMPORTS} set_start_method("fork"); const p = new Process({ target: sleep, args: [0.1] }); p.start();
function other() { for (const f of [() => p.join(), () => p.is_alive()]) try { f(); } catch (e) { print((e as any).name + ": " + (e as any).message); } }
const q = new Process({ target: other }); q.start(); q.join(); p.join();`;
  expect(lines(text)).toEqual(["AssertionError: can only join a child process", "AssertionError: can only test a child process"]);
});

test("without the guard, spawn runs into the bootstrapping error", () => {
  const text = `${IMPORTS} function child() {} set_start_method("spawn", { force: true }); const p = new Process({ target: child }); p.start(); p.join(); print(p.exitcode);`;
  const result = run(text, { python: "3.12" });
  expect(result.stdout).toBe("1\n");
  expect(result.stderr).toContain(
    "RuntimeError: \n        An attempt has been made to start a new process before the\n        current process has finished its bootstrapping phase.",
  );
});

test("ZOMB-01: a child that has ended is there until it is waited for", () => {
  const text = `${IMPORTS} const pid = fork(); if (pid === 0) _exit(3); sleep(0.1);
kill(pid, 0); print("there"); print(waitpid(pid, 0)[1] >> 8);
try { kill(pid, 0); } catch (e) { print((e as any).name); } try { waitpid(pid, 0); } catch (e) { print((e as any).name); }`;
  expect(lines(text)).toEqual(["there", "3", "ProcessLookupError", "ChildProcessError"]);
});

test("ZOMB-01: join, exitcode and active_children wait for it", () => {
  for (const reaps of ["p.join()", "p.exitcode", "active_children()"]) {
    const text = `${IMPORTS} set_start_method("fork"); const p = new Process({ target: _exit, args: [0] }); p.start(); sleep(0.1); const { pid } = p; kill(pid!, 0); ${reaps};
try { kill(pid!, 0); } catch (e) { print((e as any).name); }`;
    expect(lines(text)).toEqual(["ProcessLookupError"]);
  }
});

test("current_process, parent_process, names and active_children", () => {
  const top = `function child(conn: any) { conn.send([current_process().name, parent_process()!.name, parent_process()!.pid]); }`;
  const main = `const [a, b] = Pipe(); print(current_process().name, parent_process()); const p = new Process({ target: child, args: [b] }); p.start();
const [name, parent, pid] = a.recv(); print(name, parent, pid === getpid(), active_children().length); p.join(); print(active_children().length);`;
  for (const method of METHODS)
    expect(lines(program(method, top, main))).toEqual(["MainProcess None", "Process-1 MainProcess True 1", "0"]);
});

test("explored: terminate may come before or after what the child does", () => {
  const text = `${IMPORTS} set_start_method("fork"); function child(conn: any) { conn.send(1); conn.send(2); }
const [a, b] = Pipe(); const p = new Process({ target: child, args: [b] }); p.start(); p.terminate(); p.join(); let n = 0; while (a.poll()) { a.recv(); n++; } print(n, p.exitcode);`;
  const { outcomes, complete } = explore(text, { outcomes: true });
  expect(outcomes!.map(({ stdout }) => stdout).sort()).toEqual(["0 -15\n", "1 -15\n", "2 -15\n", "2 0\n"]);
  expect(complete).toBe(true);
});
