/** CONFORMANCE.md: rows LOCK-16, LOCK-17, THR-19, NEWGIL-14, OLDGIL-09 and OLDGIL-10, with real programs; and the module `signal`. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";

const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];
const ALL = ["2.7", ...PYTHON3];

const IMPORTS = `import { work } from "switchpoint"; import { current_thread, Lock, Thread } from "switchpoint/threading"; import { monotonic, sleep } from "switchpoint/time";
import { getpid, kill } from "switchpoint/os"; import { KeyboardInterrupt, ValueError } from "switchpoint/builtins";
import { alarm, default_int_handler, getitimer, getsignal, ITIMER_REAL, pause, pthread_kill, raise_signal, setitimer, SIG_DFL, SIG_IGN, SIGALRM, SIGINT, SIGKILL, signal, Signals, SIGTERM, SIGUSR1, SIGUSR2, strsignal } from "switchpoint/signal";
const start = monotonic(); const since = () => Math.round((monotonic() - start) * 100) / 100;
`;
const program = (text: string): string => IMPORTS + text;

const WAITS: readonly (readonly [string, string])[] = [
  ["Lock.acquire()", "const lock = new Lock(); lock.acquire(); const wait = () => lock.acquire(true, 0.5);"],
  ["Thread.join()", "const t = new Thread({ target: () => sleep(0.5) }); t.start(); const wait = () => t.join();"],
  ["sleep()", "const wait = () => sleep(0.5);"],
];

for (const [name, setup] of WAITS) {
  test.each(PYTHON3)(`LOCK-16 on %s: a handler that raises ends ${name} in the main thread`, (python) => {
    const text = program(`${setup} signal(SIGALRM, () => { throw new ValueError("enough"); }); setitimer(ITIMER_REAL, 0.1);
try { wait(); print("went on"); } catch (e) { print((e as Error).message, since()); }`);
    expect(lines(text, { python })).toEqual(["enough 0.1"]);
  });

  test.each(PYTHON3)(`LOCK-16 on %s: after a handler that returns ${name} goes on for the rest of its time`, (python) => {
    const text = program(
      `${setup} signal(SIGALRM, () => print("handler", since())); setitimer(ITIMER_REAL, 0.1, 0.3); wait(); print("after", since()); alarm(0);`,
    );
    expect(lines(text, { python })).toEqual(["handler 0.1", "handler 0.4", "after 0.5"]);
  });
}

test("LOCK-17, OLDGIL-10: in Python 2 a main thread that waits for a lock runs no handler until it has got it", () => {
  const text =
    program(`const lock = new Lock(); lock.acquire(); const t = new Thread({ target: () => { sleep(0.5); lock.release(); } }); t.start();
signal(SIGALRM, () => print("handler", since())); setitimer(ITIMER_REAL, 0.1); lock.acquire(); const got = since(); for (let i = 0; i < 300; i++); print("got it", got);`);
  expect(lines(text, { python: "2.7" })).toEqual(["handler 0.5", "got it 0.5"]);
});

test("OLDGIL-10: Ctrl-C while Python 2's main thread joins a thread waits for its end", () => {
  const text = program(`const t = new Thread({ target: () => { sleep(0.1); kill(getpid(), SIGINT); sleep(0.4); } }); t.start();
try { t.join(); for (let i = 0; i < 300; i++); } catch (e) { print((e as Error).constructor.name, since()); }`);
  expect(lines(text, { python: "2.7" })).toEqual(["KeyboardInterrupt 0.5"]);
  expect(lines(text, { python: "3.12" })).toEqual(["KeyboardInterrupt 0.1"]);
});

test("OLDGIL-09: a signal that the main thread does not see makes every instruction of the others a check", () => {
  const text = (ring: string): string =>
    program(`let n = 0; signal(SIGALRM, () => {});
function count() { for (let i = 0; i < 200000; i++) n = i; } const t = new Thread({ target: count }); t.start(); ${ring} t.join();`);
  const quiet = run(text(""), { python: "2.7", cores: 2 });
  // The main thread is in join(), which Python 2 does not interrupt.
  const storm = run(text("setitimer(ITIMER_REAL, 0.001);"), { python: "2.7", cores: 2 });
  expect(storm.gil.checks).toBeGreaterThan(20 * quiet.gil.checks);
  expect(storm.time).toBeGreaterThan(quiet.time);
});

test.each(ALL)("THR-19 on %s: a handler runs in the main thread, though another one is executing", (python) => {
  const text = program(`let ran = ""; signal(SIGUSR1, (n) => { ran = current_thread().name + " " + n; });
const t = new Thread({ target: () => { kill(getpid(), SIGUSR1); work(0.05); } }); t.start(); while (ran === "") work(0.001); print(ran); t.join();`);
  expect(lines(text, { python, cores: 2 })).toEqual(["MainThread 10"]);
});

test.each(PYTHON3)("NEWGIL-14 on %s: the handler comes at the main thread's next look, when it has the GIL again", (python) => {
  const text =
    program(`let at = 0; signal(SIGALRM, () => { at = monotonic(); }); const t = new Thread({ target: () => work(0.02) }); t.start();
const set = monotonic(); setitimer(ITIMER_REAL, 0.0065); work(0.02); t.join(); print(Math.round((at - set) * 1000));`);
  const [milliseconds] = lines(text, { python, cores: 2 }).map(Number);
  // The other thread has the GIL from the fifth to the tenth millisecond.
  expect(milliseconds).toBeGreaterThanOrEqual(6);
  expect(milliseconds).toBeLessThanOrEqual(16);
});

test.each(PYTHON3)("NEWGIL-14 on %s: a loop is interrupted between two of its rounds, not in the middle", (python) => {
  const text = program(
    `let rounds = 0; let stop = false; signal(SIGALRM, () => { stop = true; }); setitimer(ITIMER_REAL, 0.01); while (!stop) rounds += 1; print(since(), rounds > 1000);`,
  );
  expect(lines(text, { python })).toEqual(["0.01 True"]);
});

test.each(ALL)("SIGINT on %s: KeyboardInterrupt, unless the program says otherwise", (python) => {
  expect(
    lines(program("print(getsignal(SIGINT) === default_int_handler); kill(getpid(), SIGINT); for (let i = 0; i < 300; i++);"), { python }),
  ).toEqual(["True", "KeyboardInterrupt: "]);
  expect(
    lines(program("signal(SIGINT, SIG_IGN); kill(getpid(), SIGINT); print(signal(SIGINT, SIG_DFL) === SIG_IGN);"), { python }),
  ).toEqual(["True"]);
});

test("the default of a signal ends the process", () => {
  const result = run(program("print(getsignal(SIGTERM)); kill(getpid(), SIGTERM); print(1);"));
  expect(result).toMatchObject({ ok: false, exit_status: 128 + 15, stdout: "0\n" });
  expect(run(program("alarm(1); sleep(2);"))).toMatchObject({ exit_status: 128 + 14 });
});

test("what signal() refuses", () => {
  const refused = (action: string, python = "3.12"): string[] => lines(raises(IMPORTS, action), { python });
  const inThread =
    "let text = ''; const t = new Thread({ target: () => { try { signal(SIGUSR1, SIG_IGN); } catch (e) { text = (e as Error).message; } } }); t.start(); t.join(); print(text);";
  expect(lines(program(inThread), { python: "3.8" })).toEqual(["signal only works in main thread"]);
  expect(lines(program(inThread), { python: "3.12" })).toEqual(["signal only works in main thread of the main interpreter"]);
  expect(refused("signal(99, SIG_IGN)")).toEqual(["ValueError: signal number out of range"]);
  expect(refused("signal(SIGUSR1, 'x' as any)")).toEqual([
    "TypeError: signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object",
  ]);
  expect(refused("signal(SIGKILL, SIG_IGN)")).toEqual(["OSError: [Errno 22] Invalid argument"]);
  expect(refused("signal(SIGKILL, SIG_IGN)", "2.7")).toEqual(["RuntimeError: (22, 'Invalid argument')"]);
  expect(refused("raise_signal(SIGUSR1)", "3.6")).toEqual(["AttributeError: module 'signal' has no attribute 'raise_signal'"]);
  expect(refused("raise_signal(99)")).toEqual(["OSError: [Errno 22] Invalid argument"]);
  expect(refused("setitimer(7, 1)")).toEqual(["itimer_error: [Errno 22] Invalid argument"]);
  expect(refused("setitimer(ITIMER_REAL, -1)")).toEqual(["itimer_error: [Errno 22] Invalid argument"]);
});

test("timers", () => {
  expect(
    lines(
      program("print(alarm(3), alarm(0), setitimer(ITIMER_REAL, 2, 0.5)); print(getitimer(ITIMER_REAL)[1], setitimer(ITIMER_REAL, 0)[1]);"),
    ),
  ).toEqual(["0 3 [0, 0]", "0.5 0.5"]);
  const beats =
    "let beats = 0; signal(SIGALRM, () => { beats += 1; }); setitimer(ITIMER_REAL, 0.1, 0.1); while (beats < 3) pause(); print(since());";
  expect(lines(program(beats))).toEqual(["0.3"]);
});

test("a program's handlers: numbers, names, and several at once in the order of their numbers", () => {
  expect(
    lines(program('print(Signals.SIGINT, Signals[15], strsignal(SIGINT)); raise_signal(SIGUSR1 * 0); print("0: nobody asked");')),
  ).toEqual(["2 SIGTERM Interrupt", "0: nobody asked"]);
  const both = `signal(SIGUSR1, (n) => print(n)); signal(SIGUSR2, (n) => print(n));
const t = new Thread({ target: () => { const me = current_thread().ident!; pthread_kill(me, SIGUSR2); pthread_kill(me, SIGUSR1); pthread_kill(me, SIGUSR2); } }); t.start(); t.join(); print("end");`;
  expect(lines(program(both), { cores: 1 }).toSorted()).toEqual(["10", "12", "end"]);
});

test("under the explorer a signal that the main thread sends is handled at once; others leave the search incomplete", () => {
  const own = program("let n = 0; signal(SIGUSR1, () => { n += 1; }); raise_signal(SIGUSR1); if (n !== 1) throw new ValueError();");
  expect(explore(own)).toMatchObject({ verdict: "ok", complete: true });
  const timer = program("signal(SIGALRM, () => {}); alarm(1);");
  expect(explore(timer)).toMatchObject({ verdict: "ok", complete: false });
});
