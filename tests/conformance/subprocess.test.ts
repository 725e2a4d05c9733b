/** subprocess: rows SUB-… of reference/CONFORMANCE.md, on the clock and, where they say what can happen, under the explorer. */
import { expect, test } from "vitest";
import { perform, prepare } from "../../src/switchpoint/engine/engine.ts";
import type { Request, Response } from "../../src/switchpoint/engine/protocol.ts";
import { explore, lines, raises, run } from "./program.ts";

const IMPORTS = `import { Popen, run, call, check_call, check_output, getoutput, getstatusoutput, list2cmdline, PIPE, STDOUT, DEVNULL, CompletedProcess, CalledProcessError, TimeoutExpired, SubprocessError } from "switchpoint/subprocess";
import { monotonic, sleep } from "switchpoint/time";
import { open, bytes, str } from "switchpoint/builtins";
import * as os from "switchpoint/os";
`;
const caught = (action: string): string =>
  `try { ${action}; print("nothing"); } catch (e) { print((e as any).constructor.name + ": " + (e as any).message); }`;

/** The versions that the rows were probed on. */
const VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];

/** The same lines on every version. */
function everywhere(text: string, expected: readonly string[]): void {
  for (const python of VERSIONS) expect(lines(IMPORTS + text, { python }), python).toEqual(expected);
}

test("SUB-01: run gives what it ran and its status; a status other than 0 is no exception", () => {
  everywhere(
    `const done = run(["false"]); print(done); print(done.args.length, done.returncode, done.stdout, done.stderr);
print(run(["sh", "-c", "echo out; echo err >&2; exit 4"], { capture_output: true }));
print(run("echo hi", { shell: true, capture_output: true, text: true }));`,
    [
      "CompletedProcess(args=['false'], returncode=1)",
      "1 1 None None",
      "CompletedProcess(args=['sh', '-c', 'echo out; echo err >&2; exit 4'], returncode=4, stdout=b'out\\n', stderr=b'err\\n')",
      "CompletedProcess(args='echo hi', returncode=0, stdout='hi\\n', stderr='')",
    ],
  );
});

test("SUB-02: check raises CalledProcessError, which tells the status, the command and the outputs", () => {
  everywhere(
    `try { run("echo out; echo err >&2; exit 3", { shell: true, check: true, capture_output: true, text: true }); } catch (e) { if (!(e instanceof CalledProcessError)) throw e;
print(e.message); print(e.returncode, e.cmd, e.output.trim(), e.stdout.trim(), e.stderr.trim(), e instanceof SubprocessError); }
${caught('run(["sh", "-c", "kill -9 $$"], { check: true })')} ${caught('check_call(["false"])')} ${caught('new CompletedProcess(["a"], -9).check_returncode()')} print(call(["false"]), check_call(["true"]), check_output(["echo", "x"]).length);`,
    [
      "Command 'echo out; echo err >&2; exit 3' returned non-zero exit status 3.",
      "3 echo out; echo err >&2; exit 3 out out err True",
      "CalledProcessError: Command '['sh', '-c', 'kill -9 $$']' died with <Signals.SIGKILL: 9>.",
      "CalledProcessError: Command '['false']' returned non-zero exit status 1.",
      "CalledProcessError: Command '['a']' died with <Signals.SIGKILL: 9>.",
      "1 0 2",
    ],
  );
});

test("SUB-04: when the time is up run kills the child, takes it, and raises TimeoutExpired with what has come so far", () => {
  everywhere(
    `const from = monotonic(); try { run("echo early; exec sleep 9", { shell: true, stdout: PIPE, timeout: 0.3 }); } catch (e) { if (!(e instanceof TimeoutExpired)) throw e;
print(e.message); print(e.timeout, str(e.output, "utf-8").trim(), e.stderr, Math.abs(monotonic() - from - 0.3) < 0.05); }
${caught("os.wait()")}`,
    [
      "Command 'echo early; exec sleep 9' timed out after 0.3 seconds",
      "0.3 early None True",
      "ChildProcessError: [Errno 10] No child processes",
    ],
  );
});

test("SUB-04: it does not wait for grandchildren, which live on", () => {
  const result = run2('run("sleep 2; echo late", { shell: true, timeout: 0.5 });');
  expect(result.stderr).toContain("TimeoutExpired");
  expect(result.time).toBeGreaterThan(1.9);
  expect(result.stdout).toBe("");
});

function run2(text: string): ReturnType<typeof run> {
  return run(IMPORTS + text);
}

test("SUB-05: wait and communicate with a time-out do not kill; communicate can be tried again and loses nothing", () => {
  everywhere(
    `const p = new Popen("echo one; sleep 0.5; echo two", { shell: true, stdout: PIPE, stderr: PIPE, text: true });
${caught("p.wait({ timeout: 0.1 })")} ${caught("p.communicate({ timeout: 0.1 })")} print(p.poll()); const [out, err] = p.communicate(); print(out.split("\\n").join(","), err === "", p.returncode);`,
    [
      "TimeoutExpired: Command 'echo one; sleep 0.5; echo two' timed out after 0.1 seconds",
      "TimeoutExpired: Command 'echo one; sleep 0.5; echo two' timed out after 0.1 seconds",
      "None",
      "one,two, True 0",
    ],
  );
});

test("SUB-06: poll is null while the child runs; wait can be repeated", () => {
  everywhere(`const p = new Popen(["sleep", "0.2"]); print(p.poll(), p.returncode); print(p.wait(), p.wait(), p.poll(), p.returncode);`, [
    "None None",
    "0 0 0 0",
  ]);
});

test("SUB-07: where the streams can go, and what excludes what", () => {
  everywhere(
    `const both = "echo out; echo err >&2"; const show = (done: CompletedProcess): void => print(done.stdout, done.stderr);
show(run(both, { shell: true, stdout: PIPE, stderr: STDOUT, text: true })); show(run(both, { shell: true, stdout: DEVNULL, stderr: PIPE, text: true }));
show(run(both, { shell: true, capture_output: true, text: true })); show(run(["cat"], { stdin: DEVNULL, stdout: PIPE, text: true }));
{ using f = open("out.txt", "w"); run(["echo", "into a file"], { stdout: f }); } print(open("out.txt").read().trim());
print(run(["cat"], { stdin: open("out.txt"), stdout: PIPE, text: true }).stdout.trim());
print(run(["cat"], { input: "fed", capture_output: true, text: true }).stdout);
${caught('run(["true"], { capture_output: true, stdout: PIPE })')} ${caught('run(["true"], { input: "", stdin: PIPE })')} ${caught('check_output(["true"], { stdout: PIPE })')}`,
    [
      "out",
      "err",
      " None",
      "None err",
      "",
      "out",
      " err",
      "",
      " None",
      "into a file",
      "into a file",
      "fed",
      "ValueError: stdout and stderr arguments may not be used with capture_output.",
      "ValueError: stdin and input arguments may not both be used.",
      "ValueError: stdout argument not allowed, it will be overridden.",
    ],
  );
});

test("SUB-09: a missing program, a missing directory, a file that may not be executed", () => {
  everywhere(
    `open("/tmp/script", "w").close(); ${caught('new Popen(["nosuch"])')} ${caught('new Popen(["true"], { cwd: "/nosuch" })')} ${caught('new Popen(["/tmp/script"])')} ${caught('new Popen(["/tmp"])')} ${caught("os.wait()")}
print(run(["sh", "-c", "pwd"], { cwd: "/tmp", stdout: PIPE, text: true }).stdout.trim());`,
    [
      "FileNotFoundError: [Errno 2] No such file or directory: 'nosuch'",
      "FileNotFoundError: [Errno 2] No such file or directory: '/nosuch'",
      "PermissionError: [Errno 13] Permission denied: '/tmp/script'",
      "PermissionError: [Errno 13] Permission denied: '/tmp'",
      "ChildProcessError: [Errno 10] No child processes",
      "/tmp",
    ],
  );
});

test("SUB-10: with a shell: an unknown command is 127, exit and signals give the status, pipelines the last command's", () => {
  everywhere(
    `const status = (cmd: string): number => run(cmd, { shell: true, stderr: DEVNULL, stdout: DEVNULL }).returncode;
print(status("nosuch"), status("exit 5"), status("kill -9 $$"), status("false | true"), status("true | false"), status("true && exit 6 || exit 7"), status("false || exit 8"), status("! false"));
print(run("nosuch", { shell: true, capture_output: true, text: true }).stderr.trim());`,
    ["127 5 -9 0 1 6 8 0", "/bin/sh: 1: nosuch: not found"],
  );
});

test("SUB-11: a text without a shell is the program's name; a list with a shell gives $0 and further parameters", () => {
  everywhere(
    `${caught('new Popen("echo hi")')} print(run(["echo $0 $1 $#", "a", "b c"], { shell: true, stdout: PIPE, text: true }).stdout.trim()); print(run("echo", { stdout: PIPE }).returncode);`,
    ["FileNotFoundError: [Errno 2] No such file or directory: 'echo hi'", "a b c 1", "0"],
  );
});

test("SUB-12: a pipe holds 65,536 bytes: who writes one more waits", () => {
  everywhere(
    `for (const size of [65536, 65537]) { const p = new Popen(["head", "-c", String(size), "/tmp/zeros"], { stdout: PIPE }); try { print(p.wait({ timeout: 1 })); } catch (e) { print((e as Error).constructor.name, p.poll(), p.communicate()[0].length, p.returncode); } }
const [r, w] = os.pipe(); os.set_blocking(w, false); let sent = 0; try { for (let i = 0; ; i++) sent += os.write(w, new Uint8Array(i < 16 ? 4096 : 1)); } catch (e) { print((e as Error).constructor.name, sent); }`.replace(
      "for (const size",
      '{ using f = open("/tmp/zeros", "wb"); f.write(new Uint8Array(70000)); }\nfor (const size',
    ),
    ["0", "TimeoutExpired None 65537 0", "BlockingIOError 65536"],
  );
});

const FILL = (size: number, body: string): string =>
  `${IMPORTS} const p = new Popen(["sh", "-c", "cat > /dev/null; exec cat big"], { stdin: DEVNULL, stdout: PIPE }); ${body}`.replace(
    "const p",
    `{ using f = open("big", "wb"); f.write(new Uint8Array(${size})); } const p`,
  );

test("SUB-12 explored: wait() beside a full pipe is a deadlock at 65,537 bytes, and not before; communicate() never is", () => {
  expect(explore(FILL(65_536, "p.wait();"))).toMatchObject({ verdict: "ok", complete: true });
  expect(explore(FILL(65_537, "p.wait();")).verdict).toBe("deadlock");
  expect(explore(FILL(65_537, "p.communicate();"))).toMatchObject({ verdict: "ok", complete: true });
});

test("SUB-14: writing to a child that has ended is BrokenPipeError; communicate swallows it", () => {
  everywhere(
    `const p = new Popen(["true"], { stdin: PIPE }); p.wait(); p.stdin.write(bytes("x", "utf-8")); ${caught("p.stdin.flush()")} ${caught("p.stdin.write(new Uint8Array(10000))")}
const q = new Popen(["true"], { stdin: PIPE }); q.wait(); print(q.communicate(new Uint8Array(100000)).length, q.returncode);
const s = new Popen(["true"], { stdin: PIPE, stdout: PIPE, stderr: PIPE }); s.wait(); print(s.communicate(new Uint8Array(100000)).length);`,
    ["BrokenPipeError: [Errno 32] Broken pipe", "BrokenPipeError: [Errno 32] Broken pipe", "2 0", "2"],
  );
});

test("SUB-15: children die of SIGPIPE; with restore_signals=False they inherit that it is ignored", () => {
  everywhere(
    `const p = new Popen(["yes"], { stdout: PIPE, text: true }); print(p.stdout.readline().trim()); p.stdout.close(); print(p.wait());
const q = new Popen(["yes"], { stdout: PIPE, stderr: PIPE, restore_signals: false, text: true }); q.stdout.readline(); q.stdout.close(); print(q.wait(), q.stderr.read().trim());
print(run("yes | head -1", { shell: true, stdout: PIPE, text: true }));`,
    ["y", "-13", "1 yes: standard output: Broken pipe", "CompletedProcess(args='yes | head -1', returncode=0, stdout='y\\n')"],
  );
});

test("SUB-15 explored: yes | head ends whatever the schedule", () => {
  expect(
    explore(
      `${IMPORTS} const head = new Popen(["head", "-1"], { stdin: PIPE, stdout: DEVNULL });
const yes = new Popen(["yes"], { stdout: head.stdin }); head.stdin.close(); print(head.wait(), yes.wait());`,
      { outcomes: true },
    ),
  ).toMatchObject({
    verdict: "ok",
    outcomes: [{ stdout: "0 -13\n" }],
  });
});

test("SUB-16: an ended child is a zombie until somebody waits; signals after that do nothing", () => {
  everywhere(
    `const p = new Popen(["true"]); sleep(0.1); os.kill(p.pid, 0); print(p.returncode, p.poll()); ${caught("os.kill(p.pid, 0)")} p.kill(); p.terminate(); p.send_signal(2); print(p.returncode);
const q = new Popen(["sleep", "9"]); q.terminate(); print(q.wait()); const s = new Popen(["sleep", "9"]); s.kill(); print(s.wait());`,
    ["None 0", "ProcessLookupError: [Errno 3] No such process", "0", "-15", "-9"],
  );
});

test("SUB-17: communicate a second time gives the same; with input it is a ValueError", () => {
  everywhere(
    `const p = new Popen(["cat"], { stdin: PIPE, stdout: PIPE, stderr: PIPE, text: true }); print(p.communicate("in").join("|")); print(p.communicate().join("|")); ${caught('p.communicate("more")')}
const q = new Popen(["sleep", "0.3"], { stdin: PIPE, stdout: PIPE }); ${caught("q.communicate({ timeout: 0.05 })")} ${caught('q.communicate(bytes("x", "utf-8"))')} print(q.wait());`,
    [
      "in|",
      "in|",
      "ValueError: Cannot send input after starting communication",
      "TimeoutExpired: Command '['sleep', '0.3']' timed out after 0.05 seconds",
      "ValueError: Cannot send input after starting communication",
      "0",
    ],
  );
});

test("SUB-19: which descriptors, which session and which environment a child has", () => {
  everywhere(
    `const [r, w] = os.pipe(); const told = (options: object): string => run("echo x >&" + String(w), { shell: true, capture_output: true, text: true, ...options }).stderr.trim();
print(told({}) !== "", told({ pass_fds: [w] }) === "", os.read(r, 10).length);
const p = new Popen(["sleep", "0.1"]), q = new Popen(["sleep", "0.1"], { start_new_session: true }); print(os.getsid(p.pid) === os.getsid(0), os.getsid(q.pid) === q.pid); p.wait(); q.wait();
print(run(["env"], { env: {}, stdout: PIPE, text: true }).stdout === "", run(["env"], { env: { A: "ä" }, stdout: PIPE, text: true }).stdout.trim(), getoutput("echo $HOME"));`,
    ["True True 2", "True True", "True A=ä /home/user"],
  );
});

test("SUB-20: with Popen: its pipes are closed and it is waited for; one that is dropped alive is a ResourceWarning", () => {
  everywhere(
    `let p: Popen; { using q = new Popen(["sleep", "0.1"], { stdin: PIPE, stdout: PIPE }); p = q; } print(p.returncode, p.stdin.closed, p.stdout.closed);
{ using q = new Popen(["cat"], { stdin: PIPE, stdout: DEVNULL }); q.stdin.write(bytes("x", "utf-8")); p = q; } print(p.returncode);`,
    ["0 True True", "0"],
  );
  const dropped = 'const one = new Popen(["sleep", "0.2"]); const two = new Popen(["sleep", "0.2"]);';
  expect(run(IMPORTS + dropped).stderr).toBe("");
  const { stderr } = run(`import { simplefilter } from "switchpoint/warnings"; ${IMPORTS} simplefilter("always"); ${dropped}`);
  expect(stderr.match(/ResourceWarning: subprocess \d+ is still running/g)).toHaveLength(2);
});

test("SUB-21: a time-out of 0 and below is up at once; getstatusoutput", () => {
  everywhere(
    `${caught('run(["sleep", "9"], { timeout: 0 })')} ${caught('run(["sleep", "9"], { timeout: -1 })')} const [status, output] = getstatusoutput("exit 3"); print(status, output === ""); print(getoutput("echo a; echo b >&2").split("\\n").join(","));`.replaceAll(
      '(e as any).constructor.name + ": " + (e as any).message',
      "(e as any).constructor.name",
    ),
    ["TimeoutExpired", "TimeoutExpired", "3 True", "a,b"],
  );
});

test("SUB-22: arguments that make no sense", () => {
  const raised = (action: string): string[] => VERSIONS.map((python) => lines(raises(IMPORTS, action), { python }).join());
  const same = (action: string, text: string): void => expect(new Set(raised(action)), action).toEqual(new Set([text]));
  same('new Popen(["true"], { bufsize: "x" as any })', "TypeError: bufsize must be an integer");
  same("new Popen([])", "IndexError: list index out of range");
  same('new Popen(["echo", "a\\0b"])', "ValueError: embedded null byte");
  same("new Popen(5 as any)", "TypeError: 'int' object is not iterable");
  same("new Popen([5 as any])", "TypeError: expected str, bytes or os.PathLike object, not int");
  same('new Popen(["true"], { stdin: {} as any })', "AttributeError: 'dict' object has no attribute 'fileno'");
  same('new Popen(["true"], { stdout: STDOUT })', "OSError: [Errno 9] Bad file descriptor");
  same('new Popen(["true"], { env: { "a=b": "c" } })', "ValueError: illegal environment variable name");
  same(
    'new Popen(["true"], { text: true, universal_newlines: false })',
    "SubprocessError: Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.",
  );
  expect(raised('new Popen(["true"], { nosuch: 1 } as any)')).toEqual([
    ...Array<string>(2).fill("TypeError: __init__() got an unexpected keyword argument 'nosuch'"),
    ...Array<string>(4).fill("TypeError: Popen.__init__() got an unexpected keyword argument 'nosuch'"),
  ]);
  expect(lines(`${IMPORTS} const p = new Popen(["true"]); p.wait(); print(p); print(list2cmdline(["a b", 'c"d', "e\\\\"]));`)).toEqual([
    "<Popen: returncode: 0 args: ['true']>",
    '"a b" c\\"d e\\',
  ]);
});

const FILES = [
  {
    name: "worker.ts",
    text: `import { argv, stdin, stdout, exit } from "switchpoint/sys"; import { shared } from "./common";
for (const line of stdin) { stdout.write(line.toUpperCase()); stdout.flush(); } print(shared, argv); exit(4);`,
  },
  { name: "common.ts", text: "export const shared = 42;" },
  { name: "failing.ts", text: 'print("before"); throw new Error("oops");' },
];

function answer(request: Request): Response {
  const prepared = prepare(request);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  return perform(
    request,
    prepared,
    prepared.pieces.map((piece) => (0, eval)(`${piece.code}\n//# sourceURL=${piece.url}`)),
  );
}

test("python FILE runs another file of the program in a fresh interpreter, with its own streams and arguments", () => {
  const text = `${IMPORTS} import { executable, argv } from "switchpoint/sys"; print(argv.length);
const p = new Popen([executable, "worker.ts", "A", "ü"], { stdin: PIPE, stdout: PIPE, text: true, bufsize: 1 });
for (const job of ["one", "two"]) { p.stdin.write(job + "\\n"); print(p.stdout.readline().trim()); } print(p.communicate()[0].trim(), p.returncode);
for (const file of ["nosuch.ts", "failing.ts"]) print(run(["python", file], { capture_output: true, text: true }));`;
  const response = answer({ do: "run", files: [{ name: "program.ts", text }, ...FILES], options: {} });
  expect(response.do === "run" ? response.run.result.stdout.trimEnd().split("\n") : response).toEqual([
    "1",
    "ONE",
    "TWO",
    "42 ['worker.ts', 'A', 'ü'] 4",
    "CompletedProcess(args=['python', 'nosuch.ts'], returncode=2, stdout='', stderr=\"python: can't open file '/home/user/nosuch.ts': [Errno 2] No such file or directory\\n\")",
    "CompletedProcess(args=['python', 'failing.ts'], returncode=1, stdout='before\\n', stderr='Traceback (most recent call last):\\n  File \"failing.ts\", line 1, in <module>\\nError: oops\\n')",
  ]);
});

test("python FILE explored", () => {
  const text = `${IMPORTS} print(run(["python", "worker.ts"], { input: "before\\n", stdout: PIPE, text: true }).stdout.split("\\n")[0]);`;
  const response = answer({ do: "explore", files: [{ name: "program.ts", text }, ...FILES], options: { outcomes: true } });
  expect(response).toMatchObject({ explore: { verdict: "ok", complete: true, outcomes: [{ stdout: "BEFORE\n" }] } });
});

const SHOUT = `import { register } from "switchpoint/programs";
register("shout", (argv, stdin, stdout, stderr) => { for (const line of stdin) stdout.write(line.toUpperCase()); stderr.write("done\\n"); return argv.length; });
register("broken", () => { throw new Error("oops"); }); register("slow", () => sleep(9));`;

test("a program of the learner's own", () => {
  expect(
    lines(`${IMPORTS}${SHOUT} print(run("echo hi | shout a b; echo $?", { shell: true, capture_output: true, text: true }));
const broken = run(["broken"], { capture_output: true, text: true }); print(broken.returncode, broken.stderr.includes("Error: oops"));
const p = new Popen(["slow"]); print(p.poll()); p.terminate(); print(p.wait()); run(["shout"], { input: "to the terminal\\n", stderr: DEVNULL, text: true }); ${caught('register("a/b", () => 0)')}`),
  ).toEqual([
    "CompletedProcess(args='echo hi | shout a b; echo $?', returncode=0, stdout='HI\\n3\\n', stderr='done\\n')",
    "1 True",
    "None",
    "-15",
    "TO THE TERMINAL",
    "ValueError: not a program's name: a/b",
  ]);
  expect(
    explore(`${IMPORTS}${SHOUT} print(run(["shout"], { input: "hi", stdout: PIPE, text: true }).stdout);`, { outcomes: true }),
  ).toMatchObject({
    verdict: "ok",
    complete: true,
    outcomes: [{ stdout: "HI\n" }],
  });
});

test("a child is fed and read line by line, as bytes and as text", () => {
  expect(
    lines(`${IMPORTS} const p = new Popen(["cat"], { stdin: PIPE, stdout: PIPE, text: true, bufsize: 1 });
for (const word of ["one", "two"]) { p.stdin.write(word + "\\n"); print(p.stdout.readline().trim()); } p.stdin.close(); print(p.stdout.read() === "", p.wait());
const q = new Popen(["seq", "3"], { stdout: PIPE, text: true }); for (const line of q.stdout) print(line.trim()); q.wait();
const s = new Popen(["cat"], { stdin: PIPE, stdout: PIPE, bufsize: 0 }); s.stdin.write(bytes("raw", "utf-8")); print(str(s.stdout.read(3), "utf-8")); s.stdin.close(); s.wait();`),
  ).toEqual(["one", "two", "True 0", "1", "2", "3", "raw"]);
});

test("a program without an end: the clock's budget of steps runs out, and the explorer's", () => {
  const endless = `${IMPORTS} run(["yes"], { stdout: DEVNULL });`;
  expect(run(endless, { maxSteps: 200_000 }).error).toMatchObject({ type: "StepLimit" });
  expect(explore(endless, { maxSteps: 200 }).verdict).toBe("limit");
});
