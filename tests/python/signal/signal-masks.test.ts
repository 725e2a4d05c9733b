/** Signals that threads block, wait for, and have written into a pipe. */
import { expect, test } from "vitest";
import { explore, lines, on, raises, run } from "../../conformance/program.ts";

const setup = `import * as signal from "switchpoint/signal"; import * as os from "switchpoint/os"; import { Thread, get_ident } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
const sorted = (set: Set<number>) => [...set].sort((a, b) => a - b);
`;

test("a blocked signal is pending, once, until it is unblocked", () => {
  const out = lines(`${setup} signal.signal(signal.SIGUSR1, (n) => print("handler", n));
print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGKILL])));
os.kill(os.getpid(), signal.SIGUSR1); signal.raise_signal(signal.SIGUSR1); print(sorted(signal.sigpending()));
print(sorted(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))); print(sorted(signal.sigpending()));
print(sorted(signal.pthread_sigmask(signal.SIG_SETMASK, [10, 12])), sorted(signal.pthread_sigmask(signal.SIG_SETMASK, [])));`);
  expect(out).toEqual(["[]", "[10]", "handler 10", "[10]", "[]", "[] [10, 12]"]);
});

test("a process that blocks SIGTERM does not die of it before it unblocks it", () => {
  const program = `${setup} signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM]); os.kill(os.getpid(), signal.SIGTERM); print("alive");
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM]); print("never");`;
  expect(run(program).stdout).toBe("alive\n");
});

test("sigwait: one thread takes the signals that all have blocked", () => {
  const program = `${setup} signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2]);
const t = new Thread({ target: () => { print(signal.sigwait([signal.SIGUSR1, signal.SIGUSR2])); print(signal.sigwait([signal.SIGUSR2])); } });
t.start(); sleep(1); os.kill(os.getpid(), signal.SIGUSR1); sleep(1); os.kill(os.getpid(), signal.SIGUSR2); t.join(); print(signal.sigpending().size);`;
  expect(lines(program)).toEqual(["10", "12", "0"]);
});

test("explored: the signal may come before the wait, which finds it then", () => {
  const program = `${setup} signal.pthread_sigmask(signal.SIG_BLOCK, [10]);
const t = new Thread({ target: () => { print(signal.sigwait([10])); } }); t.start(); os.kill(os.getpid(), 10); t.join();`;
  expect(explore(program, { outcomes: true })).toMatchObject({ verdict: "ok", outcomes: [{ stdout: "10\n" }] });
  expect(explore(program.replace("os.kill(os.getpid(), 10);", ""))).toMatchObject({ verdict: "deadlock" });
});

test("a thread that has not blocked the signal gets it, and the handler runs in the main thread", () => {
  const out = lines(`${setup} let main = get_ident(); signal.signal(10, () => print("in main", get_ident() === main));
const t = new Thread({ target: () => sleep(1) }); t.start(); signal.pthread_sigmask(signal.SIG_BLOCK, [10]); os.kill(os.getpid(), 10); sleep(0.1); print("later"); t.join();`);
  expect(out).toEqual(["in main True", "later"]);
});

test("pthread_kill to a thread that has blocked it: only that thread can take it", () => {
  const out = lines(`${setup} signal.signal(10, () => print("handled"));
function blocks() { signal.pthread_sigmask(signal.SIG_BLOCK, [10]); sleep(1); print(sorted(signal.sigpending())); print(signal.sigwait([10])); }
const t = new Thread({ target: blocks }); t.start(); sleep(0.5); signal.pthread_kill(t.ident!, 10); print(sorted(signal.sigpending())); t.join();
try { signal.pthread_kill(5, 10); } catch (e) { print((e as any).constructor.name); }`);
  expect(out).toEqual(["[]", "[10]", "10", "ProcessLookupError"]);
});

test("sigtimedwait gives up", () => {
  const out = lines(
    `${setup} signal.pthread_sigmask(signal.SIG_BLOCK, [10]); print(signal.sigtimedwait([10], 0.5)); os.kill(os.getpid(), 10); print(signal.sigtimedwait([10], 0)!.si_signo);`,
  );
  expect(out).toEqual(["None", "10"]);
});

test("set_wakeup_fd: a byte for each signal with a handler, which wakes who waits for the pipe", () => {
  const out = lines(`${setup} import { select } from "switchpoint/select";
const [r, w] = os.pipe(); os.set_blocking(w, false); signal.signal(10, () => print("handler")); print(signal.set_wakeup_fd(w), signal.set_wakeup_fd(w) === w);
const t = new Thread({ target: () => { sleep(1); os.kill(os.getpid(), 10); } }); t.start();
select([r], [], []); print(os.read(r, 10)[0]); t.join(); print(signal.set_wakeup_fd(-1) === w);`);
  expect(out.sort()).toEqual(["-1 True", "10", "True", "handler"].sort());
  expect(
    lines(
      `${setup} const [r, w] = os.pipe(); os.set_blocking(w, false); signal.set_wakeup_fd(w); signal.signal(14, () => print("alarm")); signal.setitimer(signal.ITIMER_REAL, 0.5); print(os.read(r, 1)[0]);`,
    ),
  ).toContain("14");
});

test("misuse", () => {
  const raised = (action: string) => lines(raises(setup, action))[0];
  expect(raised("signal.pthread_sigmask(7, [])")).toBe("OSError: [Errno 22] Invalid argument");
  expect(raised("signal.pthread_sigmask(signal.SIG_BLOCK, [99])")).toBe("ValueError: signal number 99 out of range [1; 64]");
  expect(raised("signal.sigwait(5 as any)")).toBe("TypeError: 'int' object is not iterable");
  expect(raised("signal.sigtimedwait([10], -1)")).toBe("ValueError: timeout must be non-negative");
  expect(raised("const [r, w] = os.pipe(); signal.set_wakeup_fd(w)")).toMatch(/^ValueError: the fd \d+ must be in non-blocking mode$/);
  expect(on("2.7").lines(raises(setup, "signal.sigpending()"))[0]).toBe("AttributeError: 'module' object has no attribute 'sigpending'");
});
