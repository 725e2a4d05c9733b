/** A process that keeps a diary does what it does without one; a copy made from the diary stands where the original stands. */
import { expect, test } from "vitest";
import { run } from "../conformance/program.ts";

/** Threads, locks, sleeps, random numbers and the clock, mixed. */
const BUSY = (rounds: number): string => `import { Lock, Thread, current_thread } from "switchpoint/threading";
import { sleep, monotonic } from "switchpoint/time";
import { work } from "switchpoint";
const lock = new Lock(); const log: string[] = []; let counter = 0;
function worker(n: number) {
  for (let i = 0; i < ${rounds}; i++) {
    counter += 1; if (Math.random() < 0.3) sleep(0.001 * n);
    using _ = lock.held(); log.push(n + ":" + counter); if (i % 5 === n) work(0.002);
  }
}
const threads = [1, 2, 3].map((n) => new Thread({ target: worker, args: [n] })); for (const t of threads) t.start();
`;
const END = `for (const t of threads) t.join(); print(counter, monotonic()); print(log.join(" "));`;
const VERSIONS = ["2.7", "3.8", "3.12", "3.13t", "beazley", "jython"];

test.each(VERSIONS)("on %s a diary changes nothing", (python) => {
  const plain = run(`${BUSY(30)}${END}`, { python, seed: 3 });
  const kept = run(
    `import { fork } from "switchpoint/os"; if (monotonic() < 0) fork(); ${BUSY(30)}${END}`.replace(
      "if (monotonic() < 0) fork();",
      "const never = () => fork();",
    ),
    { python, seed: 3 },
  );
  expect(kept.stdout.split("\n")[1]).toBe(plain.stdout.split("\n")[1]);
  expect(kept.gil).toEqual(plain.gil);
});

test.each(VERSIONS)("on %s a copy of a busy process has seen the same", (python) => {
  for (const seed of [0, 1, 2]) {
    const result = run(
      `import { fork, waitpid, _exit } from "switchpoint/os"; ${BUSY(20)}
for (let i = 0; i < 5; i++) {
  sleep(0.004); lock.acquire();
  const seen = counter + " " + log.length + " " + log.join(" ") + Math.random(); const before = seen.length;
  const pid = fork();
  if (pid === 0) { print("child", seen); _exit(0); }
  print("parent", seen); lock.release(); waitpid(pid, 0);
}
for (const t of threads) t.join();`,
      { python, seed, cores: 2 },
    );
    expect(result.error).toBe(null);
    const told = (who: string): string[] =>
      result.stdout
        .split("\n")
        .filter((line) => line.startsWith(who))
        .map((line) => line.slice(who.length));
    expect(told("child")).toHaveLength(5);
    expect(told("child")).toEqual(told("parent"));
  }
});

test("everything runs twice: equal traces", () => {
  const text = `import { Process, Queue, set_start_method } from "switchpoint/multiprocessing"; set_start_method("fork");
function child(q: any, n: number) { for (let i = 0; i < 5; i++) q.put(n * i); } const q = new Queue(); const ps = [1, 2].map((n) => new Process({ target: child, args: [q, n] }));
for (const p of ps) p.start(); for (let i = 0; i < 10; i++) print(q.get()); for (const p of ps) p.join();`;
  const [first, second] = [run(text, { python: "3.12", seed: 5 }), run(text, { python: "3.12", seed: 5 })];
  expect(first).toEqual(second);
  expect(first.threads.map(({ process }) => process).sort()).toEqual([0, 1, 1, 2, 2]);
});

test("steps, counters and core time are of all processes together", () => {
  const text = (n: number): string => `import { fork, waitpid } from "switchpoint/os"; let x = 0; const pids: number[] = [];
for (let i = 0; i < ${n}; i++) { const pid = fork(); if (pid === 0) { for (let j = 0; j < 10000; j++) x += j; break; } pids.push(pid); } for (const pid of pids) waitpid(pid, 0);`;
  const [one, three] = [run(text(1), { python: "3.12" }), run(text(3), { python: "3.12" })];
  expect(three.steps).toBeGreaterThan(2.9 * one.steps);
  const limit = run(text(3), { python: "3.12", maxSteps: 15_000 });
  expect(limit.error?.type).toBe("StepLimit");
});
