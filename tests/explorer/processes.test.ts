/** Programs of several processes: partial-order reduction finds every ending that trying all schedules finds. */
import { expect, test } from "vitest";
import { explore } from "../conformance/program.ts";

const IMPORTS = `import { Process, Pipe, Lock, Value, set_start_method } from "switchpoint/multiprocessing";
import { fork, _exit, waitpid, kill, pipe, read, write, close } from "switchpoint/os";
import { Thread } from "switchpoint/threading";
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  "a child that is terminated": `set_start_method("fork"); const v = new Value("i", 0, false as any); function child() { v.value = 1; v.value = 2; }
const p = new Process({ target: child }); p.start(); p.terminate(); p.join(); print(v.value, p.exitcode);`,
  "two writers and one pipe": `const [r, w] = pipe(); if (fork() === 0) { write(w, new Uint8Array([1])); _exit(0); } write(w, new Uint8Array([2])); print(read(r, 1)[0], read(r, 1)[0]);`,
  "a fork beside a thread": `let x = 0; const t = new Thread({ target: () => { x = 1; x = 2; } }); t.start(); const pid = fork(); if (pid === 0) { print("child", x); _exit(0); } waitpid(pid, 0); t.join(); print(x);`,
  "a child that kills its brother": `const a = fork(); if (a === 0) { print("a"); _exit(0); } const b = fork(); if (b === 0) { kill(a, 9); _exit(0); } print(waitpid(a, 0)[1], waitpid(b, 0)[1]);`,
};

test.each(Object.entries(PROGRAMS))("%s", (_, text) => {
  const endings = (strategy: "dpor" | "dfs"): unknown => {
    const { outcomes, complete } = explore(IMPORTS + text, { strategy, outcomes: true, maxSchedules: 200_000 });
    expect(complete).toBe(true);
    return outcomes!.map(({ stdout, verdict }) => `${verdict} ${stdout}`).sort();
  };
  const all = endings("dfs");
  expect(endings("dpor")).toEqual(all);
  expect((all as unknown[]).length).toBeGreaterThan(1);
});
