/** threading.local: rows LOCAL. */
import { expect, test } from "vitest";
import { explore, lines, raises } from "./program.ts";
import { PYTHON } from "./python-versions.ts";

const LOCAL = 'import { Thread, local } from "switchpoint/threading";';
const IN_THREAD = (body: string): string => `{ const t = new Thread({ target: () => { ${body} } }); t.start(); t.join(); }`;

test.each(PYTHON)("LOCAL-01 on %s: attributes are each thread's own", (python) => {
  const type = python === "2.7" ? "thread._local" : "_thread._local";
  const program = `${LOCAL} const data: any = new local(); data.x = 1;
${IN_THREAD(`${raises("", "data.x")} data.x = 2; print(data.x, "x" in data, "y" in data);`)} print(data.x);`;
  expect(lines(program, { python })).toEqual([`AttributeError: '${type}' object has no attribute 'x'`, "2 True False", "1"]);
});

test.each(PYTHON)("LOCAL-01 on %s: a subclass is initialised again in each thread, with the same arguments", (python) => {
  const program = `${LOCAL} class Mine extends local { calls = 0; constructor(readonly start: number) { super(start); print("init", start); } bump() { return ++this.calls; } }
const mine = new Mine(7); print(mine.bump(), mine.bump()); ${IN_THREAD("print(mine.start, mine.bump());")} print(mine.bump());`;
  expect(lines(program, { python })).toEqual(["init 7", "1 2", "init 7", "7 1", "3"]);
});

test.each(PYTHON)("LOCAL-02 on %s: arguments without a use for them", (python) => {
  const program = raises(LOCAL, "new (local as any)(1)");
  expect(lines(program, { python })).toEqual(["TypeError: Initialization arguments are not supported"]);
});

test("LOCAL-01: other threads' attributes are other places", () => {
  const program = `import { assert } from "switchpoint"; ${LOCAL} const data: any = new local();
function work(n: number) { data.x = n; data.x += 1; assert(data.x === n + 1); }
const threads = [1, 2].map((n) => new Thread({ target: work, args: [n] })); for (const t of threads) t.start(); for (const t of threads) t.join();`;
  expect(explore(program, { races: true })).toMatchObject({ verdict: "ok", complete: true, schedules: 1 });
});
