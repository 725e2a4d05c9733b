/** External programs, run by a shell on the virtual computer without any Python. What they print is what GNU's and dash print. */
import { expect, test } from "vitest";
import { Computer } from "../../src/switchpoint/machine/computer.ts";
import { measuredMachine } from "../../src/switchpoint/machine/costs.ts";
import { Kernel } from "../../src/switchpoint/machine/kernel/kernel.ts";
import type { Ending, Process } from "../../src/switchpoint/machine/kernel/process.ts";
import { stringOf, utf8 } from "../../src/switchpoint/machine/programs/byte-string.ts";
import { installCommands } from "../../src/switchpoint/machine/programs/commands.ts";
import { launch, type Launched } from "../../src/switchpoint/machine/programs/exec.ts";
import { ProgramThread } from "../../src/switchpoint/machine/programs/program-thread.ts";
import { Recorder } from "../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";

interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly ending: Ending | null;
  /** Seconds. */
  readonly time: number;
  readonly left: number;
}

/** Runs a script with `sh -c`, or, as a list, any program. */
function shell(given: string | readonly string[], options: { readonly cwd?: string; readonly maxSteps?: number } = {}): Outcome {
  const computer = new Computer({ cores: 4, costs: measuredMachine, seed: 0, recorder: new Recorder(0) });
  const texts = { stdout: "", stderr: "" };
  let steps = 0;
  const kernel: Kernel = new Kernel({
    costs: computer.costs,
    clock: { now: () => computer.now, reach() {} },
    stop: (thread) => computer.stop(thread.task!),
    died() {},
    screen: { write: (stream, data) => (texts[stream] += stringOf(data)), isCompared: false },
    spent(count) {
      steps += count;
      if (steps > (options.maxSteps ?? Infinity)) computer.halt();
    },
  });
  installCommands(kernel.host);
  const parent = kernel.create(kernel.init, "init");
  let ending: Ending | null = null;
  const argv = (typeof given === "string" ? ["sh", "-c", given] : given).map(utf8);
  function* body(): Sim<number> {
    const begun: Launched = yield* launch(kernel, parent, {
      executable: argv[0]!,
      argv,
      env: parent.env,
      cwd: options.cwd ?? null,
      streams: [0, 1, 2],
      kept: [],
      restoreSignals: true,
      newSession: false,
    });
    if (!("pid" in begun)) return begun.error.errno;
    const waited = yield* kernel.wait(parent, begun.pid, Infinity);
    if (waited !== null && waited !== "ECHILD") ({ ending } = waited);
    return 0;
  }
  computer.spawn(new ProgramThread(kernel, parent, body, false));
  computer.run();
  const left = [...kernel.processes.values()].filter((process: Process) => process.pid !== 1).length;
  return { out: texts.stdout, err: texts.stderr, ending, time: computer.now / 1e9, left };
}

test.each([
  ["true", "", 0],
  ["false", "", 1],
  ["echo a  b 'c  d' \"e $HOME\"", "a b c  d e /home/user\n", 0],
  ["echo -n x; echo 'a\\nb'", "xa\nb\n", 0],
  ["seq 3", "1\n2\n3\n", 0],
  ["seq 2 0.5 3", "2.0\n2.5\n3.0\n", 0],
  ["seq 3 -1 1 | cat", "3\n2\n1\n", 0],
  ["seq 20 | head -n 2", "1\n2\n", 0],
  ["seq 20 | tail -n 2; seq 5 | tail -n +4", "19\n20\n4\n5\n", 0],
  ["echo hello | head -c 3", "hel", 0],
  ["printf 'b\\na\\nb\\n' | sort; printf '10\\n9\\n' | sort -n; printf '10\\n9\\n' | sort", "a\nb\nb\n9\n10\n10\n9\n", 0],
  ["printf 'b\\na\\nb\\n' | sort -u; printf '1\\n3\\n2\\n' | sort -rn", "a\nb\n3\n2\n1\n", 0],
  ["echo a b | wc; seq 10 | wc -l; echo abc | wc -c", "      1       2       4\n10\n4\n", 0],
  ["seq 20 | grep 1 | grep -v 0 | grep -c .", "10\n", 0],
  ["seq 3 | grep 9", "", 1],
  ["seq 3 | grep -n 2; echo Ab | grep -i aB; seq 3 | grep -q 2 && echo there", "2:2\nAb\nthere\n", 0],
  ["seq 2 | tee copy other; cat copy other -", "1\n2\n1\n2\n1\n2\n", 0],
  ["yes no | head -3", "no\nno\nno\n", 0],
  ["A=1 env | grep ^A=; env | grep -c A=", "A=1\n0\n", 1],
  ["sleep 0.1 0.2", "", 0],
])("%s", (script, out, status) => {
  expect(shell(script)).toMatchObject({ out, err: "", ending: { status, signal: 0 }, left: 0 });
});

test.each([
  ["nosuch; echo $?", "127\n", "sh: 1: nosuch: not found\n"],
  ["echo hi > file; ./file; echo $?; /tmp; echo $?", "126\n126\n", "sh: 1: ./file: Permission denied\nsh: 1: /tmp: Permission denied\n"],
  ["cat < nosuch; echo $?", "2\n", "sh: 1: cannot open nosuch: No such file\n"],
  ["cat nosuch; echo $?", "1\n", "cat: nosuch: No such file or directory\n"],
  ["cat /tmp; echo x > /tmp; echo $?", "2\n", "cat: /tmp: Is a directory\nsh: 1: cannot create /tmp: Is a directory\n"],
  ["cd /nosuch; echo $?; cd /tmp && pwd", "2\n/tmp\n", "sh: 1: cd: can't cd to /nosuch\n"],
  ["sh -c 'kill -9 $$'; echo $?; sh -c 'kill $$'; echo $?", "137\n143\n", "Killed\nTerminated\n"],
  ["kill -0 99999", "", "sh: 1: kill: No such process\n"],
  ["sleep x", "", "sleep: invalid time interval 'x'\nTry 'sleep --help' for more information.\n"],
  ["head -n x", "", "head: invalid number of lines: 'x'\n"],
  ["sort -z", "", "sort: invalid option -- 'z'\nTry 'sort --help' for more information.\n"],
  ["seq", "", "seq: missing operand\nTry 'seq --help' for more information.\n"],
  ["echo a; ; echo b", "", 'sh: 1: Syntax error: ";" unexpected\n'],
  ["echo 'a", "", "sh: 1: Syntax error: Unterminated quoted string\n"],
])("%s complains", (script, out, err) => {
  expect(shell(script)).toMatchObject({ out, err });
});

test.each([
  ["true && echo yes || echo no; false && echo yes || echo no", "yes\nno\n"],
  ["! true; echo $?; (exit 3); echo $?; { echo in; exit 4; }; echo never", "1\n3\nin\n"],
  ["A=1; (A=2; echo $A); echo $A; B=x sh -c 'echo $B'; export A; sh -c 'echo $A'; unset A; echo \"<$A>\"", "2\n1\nx\n1\n<>\n"],
  ['echo $(echo a; echo b) "$(echo a; echo b)"; X=$(false); echo $?', "a b a\nb\n1\n"],
  ["sh -c 'echo $0 $1 $# \"$@\"' name 'a b' c", "name a b 2 a b c\n"],
  ["X='a  b'; echo $X \"$X\"; for_=1; echo ${X}c", "a b a  b\na bc\n"],
  ["echo one > f; echo two >> f; cat < f; echo err >&2 2> /dev/null; cat f | cat - f", "one\ntwo\none\ntwo\none\ntwo\n"],
  ["(echo out; echo err >&2) 2>&1 | sort; echo a 2>/dev/null >&2; echo 2 > g; cat g", "err\nout\n2\n"],
  ["sleep 0.2 & echo first; wait; echo second; [ 1 -lt 2 ] && test -n x && echo fine # words", "first\nsecond\nfine\n"],
  ["echo \\$HOME '$HOME' \"\\$HOME\"; echo a\\ b", "$HOME $HOME $HOME\na b\n"],
  ["exec > all; echo hidden; cat all >&2", ""],
  ["echo 'echo script $1' > s; sh s arg; echo 'echo piped' | sh", "script arg\npiped\n"],
])("sh: %s", (script, out) => {
  expect(shell(script).out).toBe(out);
});

test("a pipeline's status is the last command's; its parts run at the same time", () => {
  expect(shell("false | true").ending).toEqual({ status: 0, signal: 0 });
  expect(shell("true | exit 5").ending).toEqual({ status: 5, signal: 0 });
  expect(shell("sleep 1 | sleep 1 | sleep 1").time).toBeLessThan(1.1);
  expect(shell("sleep 1; sleep 1").time).toBeGreaterThan(2);
});

test("the last command takes the shell's place, and so is what a signal ends", () => {
  expect(shell("kill -15 $$").ending).toEqual({ status: 0, signal: 15 });
  expect(shell("yes | cat | head -1").left).toBe(0);
  expect(shell("exec sh -c 'exit 6'").ending).toEqual({ status: 6, signal: 0 });
});

test("a program without an end runs into the limit of steps", () => {
  expect(shell("yes > /dev/null", { maxSteps: 100_000 }).ending).toBeNull();
});

test("a program is found along PATH, or by its path; an unknown directory is an error", () => {
  expect(shell(["/bin/echo", "x"]).out).toBe("x\n");
  expect(shell(["nosuch"])).toMatchObject({ ending: null, out: "" });
  expect(shell("pwd; cd ..; pwd; cd; pwd", { cwd: "/usr/bin" }).out).toBe("/usr/bin\n/usr\n/home/user\n");
  expect(shell(["true"], { cwd: "/nosuch" }).ending).toBeNull();
});

test("bytes pass unchanged, UTF-8 too", () => {
  expect(shell("echo ä€😀 | cat").out).toBe(utf8("ä€😀\n"));
});
