/**
 * Threads and an event loop: whatever can happen on some schedule (all are tried, without any reduction) also turns up in the
 * reduced search, and nothing else does. That poking a loop commutes with what the loop does to its futures rests on these.
 */
import { expect, test } from "vitest";
import type { ExploreResult } from "../../src/switchpoint/runtime/results.ts";
import { explore } from "../conformance/program.ts";

const IMPORTS = `import * as asyncio from "switchpoint/asyncio"; import { Thread } from "switchpoint/threading"; import { ThreadPoolExecutor } from "switchpoint/concurrent/futures";
const loop = asyncio.new_event_loop();
function all(...targets: (() => unknown)[]) {
  const threads = targets.map((target) => new Thread({ target })); for (const t of threads) t.start(); return () => { for (const t of threads) t.join(); };
}
`;
const PROGRAMS: Record<string, string> = {
  "a poke, and a call of the loop's own": `loop.call_soon(() => { loop.call_soon(() => print("own")); });
    const end = all(() => loop.call_soon_threadsafe(() => { print("poke"); loop.call_soon(() => loop.stop()); })); loop.run_forever(); end();`,
  "two threads that poke": `let n = 0; const arrive = (who: string) => () => { print(who); n += 1; if (n === 2) loop.stop(); };
    const end = all(() => loop.call_soon_threadsafe(arrive("a")), () => loop.call_soon_threadsafe(arrive("b"))); loop.run_forever(); end();`,
  "a poke while the loop stops": `loop.call_soon(() => loop.stop());
    const end = all(() => loop.call_soon_threadsafe(() => print("poke"))); loop.run_forever(); print("stopped"); loop.call_soon(() => loop.stop()); loop.run_forever(); end();`,
  "a poke while the loop stops, twice": `loop.call_soon(() => loop.stop());
    const end = all(() => { loop.call_soon_threadsafe(() => print("a")); loop.call_soon_threadsafe(() => print("b")); }); loop.run_forever(); print("stopped"); end();`,
  "a call that does not wake the loop": `let n = 0; loop.call_soon(() => { n += 1; });
    all(() => loop.call_soon(() => { print("called"); loop.stop(); })); loop.run_forever();`,
  "a future that another thread completes without a poke": `const f = loop.create_future(); const end = all(() => f.set_result(1)); print(loop.run_until_complete(f)); end();`,
  "a future that two threads complete": `const f = loop.create_future(); const give = (n: number) => () => loop.call_soon_threadsafe(() => { if (!f.done()) f.set_result(n); });
    const end = all(give(1), give(2)); print(loop.run_until_complete(f)); end();`,
  "a task that is cancelled by a poke": `const task = loop.create_task((async () => { await asyncio.sleep(0); print("slept"); })());
    const end = all(() => loop.call_soon_threadsafe(() => task.cancel())); try { loop.run_until_complete(task); } catch (e) { print((e as Error).name); } end();`,
  "an executor's future": `const pool = new ThreadPoolExecutor(1); const one = () => 1;
    async function main() { const f = loop.run_in_executor(pool, one); loop.call_soon(() => print("own")); print(await f); }
    loop.run_until_complete(main()); pool.shutdown();`,
  "a time-out, and a poke": `const f = loop.create_future(); const end = all(() => loop.call_soon_threadsafe(() => { if (!f.done()) f.set_result("poke"); }));
    async function main() { try { print(await asyncio.wait_for(f, 1)); } catch (e) { print("late"); } } loop.run_until_complete(main()); end();`,
};

/** Executions that each search may take. */
const MOST = 2_000;

function endings({ outcomes }: ExploreResult): string[] {
  return outcomes!.map(({ stdout, verdict }) => `${verdict}: ${stdout}`).toSorted();
}

test.each(Object.entries(PROGRAMS))("%s", (_name, body) => {
  const text = IMPORTS + body;
  const every = explore(text, { strategy: "dfs", outcomes: true, maxSchedules: MOST });
  const reduced = explore(text, { strategy: "dpor", outcomes: true, maxSchedules: MOST });
  const some = explore(text, { strategy: "random", outcomes: true, maxSchedules: MOST / 10 });
  expect(reduced.complete).toBe(true);
  expect(endings(reduced)).toEqual(expect.arrayContaining([...endings(every), ...endings(some)]));
  if (every.complete) expect(endings(reduced)).toEqual(endings(every));
});
