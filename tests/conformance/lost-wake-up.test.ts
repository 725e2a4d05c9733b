/** Letting go of the GIL takes time; a lock released in that time must not be waited for. */
import { expect, test } from "vitest";
import { run } from "./program.ts";

const PROGRAM = `import { Lock, Thread } from "switchpoint/threading";
const a = new Lock(); const b = new Lock(); let done = 0;
function work() { for (let i = 0; i < 400; i++) { a.acquire(); b.acquire(); done += 1; b.release(); a.release(); } }
const threads = [1, 2, 3, 4].map(() => new Thread({ target: work }));
for (const t of threads) t.start(); for (const t of threads) t.join(); print(done);`;

test.each(["2.7", "3.9", "3.12", "3.13t", "3.14t", "jython", "beazley"])("every waiter gets its turn on %s", (python) => {
  for (let seed = 0; seed < 6; seed++) {
    const { stdout, error } = run(PROGRAM, { python, seed, cores: 4, switchInterval: 1e-5 });
    expect({ seed, error, stdout }).toEqual({ seed, error: null, stdout: "1600\n" });
  }
});
