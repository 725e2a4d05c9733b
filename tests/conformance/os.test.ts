/** Python's `os`: processes, pipes, descriptors. The rows that need them are in multiprocessing.test.ts and subprocess.test.ts. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";

const IMPORTS = `import { fork, _exit, wait, waitpid, getpid, getppid, kill, pipe, read, write, close, dup, dup2, cpu_count, nice, getpriority, WNOHANG, WIFEXITED, WEXITSTATUS, WIFSIGNALED, WTERMSIG, waitstatus_to_exitcode } from "switchpoint/os";
import { sleep } from "switchpoint/time";
import { Thread } from "switchpoint/threading";
const bytes = (...values: number[]) => new Uint8Array(values);
`;
const caught = (action: string): string =>
  `try { ${action}; print("nothing"); } catch (e) { print((e as any).name + ": " + (e as any).message); }`;

test("fork gives 0 in the child and its number in the parent, anywhere in a program", () => {
  const text = `${IMPORTS} let depth = 0;
function deep(n: number): number { depth = n; if (n === 0) return fork(); try { return deep(n - 1); } finally { depth = -n; } }
const pid = deep(3); if (pid === 0) { print("child", depth); _exit(0); } waitpid(pid, 0); print("parent", pid > 0, depth);`;
  expect(lines(text)).toEqual(["child -3", "parent True -3"]);
});

test("fork in the middle of a generator, a loop over a Map and a sort's callback", () => {
  const text = `${IMPORTS} function* numbers() { for (let i = 0; i < 3; i++) yield i; }
const map = new Map([["a", 1], ["b", 2]]); const seen: string[] = [];
for (const i of numbers()) for (const [key] of map) { seen.push(key + i); if (key === "b" && i === 1 && fork() === 0) { print("child", seen.join(" ")); } }
print(seen.join(" "));`;
  expect(lines(text)).toEqual(["a0 b0 a1 b1 a2 b2", "child a0 b0 a1 b1", "a0 b0 a1 b1 a2 b2"]);
});

test("forks of forks: three in a row make eight processes", () => {
  const text = `${IMPORTS} let path = ""; for (let i = 0; i < 3; i++) path += fork() === 0 ? "c" : "p"; sleep(1); print(path);`;
  expect(lines(text).sort()).toEqual(["ccc", "ccp", "cpc", "cpp", "pcc", "pcp", "ppc", "ppp"]);
});

test("a hundred forks in a loop are a hundred processes, and take time in proportion", () => {
  const text = `${IMPORTS} let n = 0; for (let i = 0; i < 100; i++) { n += i; const pid = fork(); if (pid === 0) _exit(n % 100); if (waitpid(pid, 0)[1] >> 8 !== n % 100) print("wrong"); } print(n);`;
  expect(lines(text)).toEqual(["4950"]);
});

test("what a thread did before the fork happened in the child too, and what it does after does not", () => {
  const text = `${IMPORTS} const log: number[] = []; const t = new Thread({ target: () => { for (let i = 0; i < 10; i++) { log.push(i); sleep(0.01); } } }); t.start(); sleep(0.045);
const pid = fork(); if (pid === 0) { sleep(0.1); print(log.length, t.is_alive()); _exit(0); } t.join(); waitpid(pid, 0); print(log.length);`;
  for (const python of ["2.7", "3.8", "3.12", "3.13t"]) expect(lines(text, { python })).toEqual(["5 False", "10"]);
});

test("wait statuses", () => {
  const text = `${IMPORTS} const a = fork(); if (a === 0) _exit(7); const [pid, status] = wait(); print(pid === a, WIFEXITED(status), WEXITSTATUS(status), waitstatus_to_exitcode(status));
const b = fork(); if (b === 0) sleep(10); print(waitpid(b, WNOHANG).join(" ")); kill(b, 15); const [, killed] = waitpid(b, 0); print(WIFSIGNALED(killed), WTERMSIG(killed), waitstatus_to_exitcode(killed)); ${caught("wait()")}`;
  expect(lines(text)).toEqual(["True True 7 7", "0 0", "True 15 -15", "ChildProcessError: [Errno 10] No child processes"]);
});

test("orphans go to process 1, and the run lasts until they have ended", () => {
  const result = run(`${IMPORTS} if (fork() === 0) { sleep(0.5); print(getppid()); } else print("main ends");`);
  expect(result.stdout).toBe("main ends\n1\n");
  expect(result.time).toBeGreaterThan(0.5);
  expect(result.ok).toBe(true);
});

test("pipes: end of file when all writers are closed, EPIPE when all readers are", () => {
  const text = `${IMPORTS} const [r, w] = pipe(); const pid = fork();
if (pid === 0) { close(r); write(w, bytes(1, 2, 3)); _exit(0); }
close(w); print(read(r, 10).length, read(r, 10).length); waitpid(pid, 0);
const [r2, w2] = pipe(); close(r2); ${caught("write(w2, bytes(1))")} ${caught("read(99, 1)")} ${caught("close(r2)")}`;
  expect(lines(text)).toEqual([
    "3 0",
    "BrokenPipeError: [Errno 32] Broken pipe",
    "OSError: [Errno 9] Bad file descriptor",
    "OSError: [Errno 9] Bad file descriptor",
  ]);
});

test("dup and dup2: copies of a descriptor keep the file open; the lowest number is used", () => {
  const text = `${IMPORTS} const [r, w] = pipe(); const copy = dup(w); print(copy - w); close(w); write(copy, bytes(5)); print(read(r, 1)[0]); print(dup2(copy, 20)); close(copy); write(20, bytes(6)); print(read(r, 1)[0]); close(20); print(read(r, 1).length);`;
  expect(lines(text)).toEqual(["1", "5", "20", "6", "0"]);
});

test("numbers", () => {
  expect(
    lines(
      `${IMPORTS} print(cpu_count()); print(nice(5), getpriority(0, 0)); const parent = getpid(); const pid = fork(); if (pid === 0) { print(getppid() === parent, getpid() !== parent); _exit(0); } waitpid(pid, 0);`,
      { cores: 3 },
    ),
  ).toEqual(["3", "5 5", "True True"]);
  expect(lines(raises(IMPORTS, "kill(99999, 0)"))).toEqual(["ProcessLookupError: [Errno 3] No such process"]);
});

test("explored: two processes that wait for each other through pipes", () => {
  const text = (first: string): string => `${IMPORTS} const [r1, w1] = pipe(), [r2, w2] = pipe(); const pid = fork();
if (pid === 0) { read(r1, 1); write(w2, bytes(1)); _exit(0); } ${first} waitpid(pid, 0);`;
  expect(explore(text("read(r2, 1); write(w1, bytes(1));")).verdict).toBe("deadlock");
  expect(explore(text("write(w1, bytes(1)); read(r2, 1);"))).toMatchObject({ verdict: "ok", complete: true });
});
