/** Barrier: rows BARR. */
import { expect, test } from "vitest";
import { explore, lines, raises } from "./program.ts";
import { PYTHON3 } from "./python-versions.ts";

const BARRIER =
  'import { Barrier, BrokenBarrierError, Thread } from "switchpoint/threading"; import { sleep, monotonic } from "switchpoint/time"; import { RuntimeError } from "switchpoint/builtins";';
const WAIT = `const seen: string[] = []; function wait(timeout: number | null = null) { try { b.wait(timeout); seen.push("through"); } catch (e) { seen.push((e as any).constructor.name); } }`;

test.each(PYTHON3)("BARR-01 on %s: the index of arrival; all return together", (python) => {
  const program = `${BARRIER} const b = new Barrier(3); const got: number[] = []; let last = 0;
const threads = [0, 1, 2].map((n) => new Thread({ target: () => { sleep(0.01 * n); got[n] = b.wait(); last = monotonic(); print(last >= 0.02); } }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(got.join(" "));`;
  expect(lines(program, { python })).toEqual(["True", "True", "True", "0 1 2"]);
});

test.each(PYTHON3)("BARR-02 on %s: the action runs once, in the last thread, before anybody is released", (python) => {
  const program = `${BARRIER} import { current_thread } from "switchpoint/threading"; const b = new Barrier(3, () => { sleep(0.05); print("action in", current_thread().name); });
const threads = [0, 1, 2].map((n) => new Thread({ name: "T" + n, target: () => { sleep(0.01 * n); b.wait(); print("out"); } }));
for (const t of threads) t.start(); for (const t of threads) t.join();`;
  expect(lines(program, { python })).toEqual(["action in T2", "out", "out", "out"]);
});

test.each(PYTHON3)("BARR-02 on %s: an action that fails breaks the barrier", (python) => {
  const program = `${BARRIER} const b = new Barrier(2, () => { throw new RuntimeError("action"); }); ${WAIT}
const t = new Thread({ target: wait }); t.start(); sleep(0.01); ${raises("", "b.wait()")}
t.join(); print(seen.join(), b.broken);`;
  expect(lines(program, { python })).toEqual(["RuntimeError: action", "BrokenBarrierError True"]);
});

test.each(PYTHON3)("BARR-04 on %s: a time-out breaks the barrier for everybody until reset", (python) => {
  const program = `${BARRIER} const b = new Barrier(3); ${WAIT}
const threads = [null, 0.05].map((timeout) => new Thread({ target: wait, args: [timeout] })); for (const t of threads) t.start(); for (const t of threads) t.join();
print(seen.join(" "), b.broken); wait(); print(seen.length, seen[2]); b.reset(); print(b.broken, b.n_waiting);`;
  expect(lines(program, { python })).toEqual(["BrokenBarrierError BrokenBarrierError True", "3 BrokenBarrierError", "False 0"]);
});

test.each(PYTHON3)("BARR-05 on %s: reset with waiters", (python) => {
  const program = `${BARRIER} const b = new Barrier(2); ${WAIT}
const t = new Thread({ target: wait }); t.start(); sleep(0.01); print(b.n_waiting); b.reset(); t.join(); print(seen.join(), b.broken);
const u = new Thread({ target: wait }); u.start(); wait(); u.join(); print(seen.join());`;
  expect(lines(program, { python })).toEqual(["1", "BrokenBarrierError False", "BrokenBarrierError,through,through"]);
});

test.each(PYTHON3)("BARR-06 on %s: abort", (python) => {
  const program = `${BARRIER} const b = new Barrier(2); ${WAIT}
const t = new Thread({ target: wait }); t.start(); sleep(0.01); b.abort(); t.join(); print(seen.join(), b.broken); wait(); print(seen.join()); b.reset(); print(b.broken);`;
  expect(lines(program, { python })).toEqual(["BrokenBarrierError True", "BrokenBarrierError,BrokenBarrierError", "False"]);
});

test.each(PYTHON3)("BARR-07 on %s: it is cyclic; one party does not wait; the error's class", (python) => {
  const program = `${BARRIER} const b = new Barrier(3); let done = 0;
const threads = [0, 1, 2].map(() => new Thread({ target: () => { for (let i = 0; i < 3; i++) b.wait(); done += 1; } }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(done, new Barrier(1).wait(), new BrokenBarrierError() instanceof RuntimeError);`;
  expect(lines(program, { python })).toEqual(["3 0 True"]);
});

test.each([...PYTHON3, "3.14"])("Barrier(0) on %s is an error from 3.13", (python) => {
  const message = ["3.13", "3.14"].includes(python) ? "ValueError: parties must be > 0" : "nothing raised";
  expect(lines(raises(BARRIER, "new Barrier(0)"), { python })).toEqual([message]);
});

test("BARR-07: nobody is ever a round ahead", () => {
  const program = `import { assert } from "switchpoint"; import { Barrier, Thread } from "switchpoint/threading"; const b = new Barrier(2); let round = 0; let in_round = 0;
function worker() { for (let i = 0; i < 2; i++) { if (b.wait() === 0) in_round += 1; b.wait(); assert(in_round === i + 1); } }
const t = new Thread({ target: worker }); t.start(); worker(); t.join();`;
  expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
});
