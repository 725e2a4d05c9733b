/** loop.add_signal_handler: a signal is an event of the loop. */
import { expect, test } from "vitest";
import { lines, raises } from "../../conformance/program.ts";

const setup = `import * as asyncio from "switchpoint/asyncio"; import * as signal from "switchpoint/signal"; import * as os from "switchpoint/os"; import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";
`;

test("a graceful end: SIGTERM sets an event while the loop waits", () => {
  const out = lines(`${setup} async function main() { const loop = asyncio.get_running_loop(); const stop = new asyncio.Event();
  loop.add_signal_handler(signal.SIGTERM, (word: string) => { print(word, Math.round(loop.time())); stop.set(); }, "stopping");
  new Thread({ target: () => { sleep(1); os.kill(os.getpid(), signal.SIGTERM); } }).start();
  await stop.wait(); print("bye", loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM), signal.getsignal(signal.SIGTERM)); }
asyncio.run(main());`);
  expect(out).toEqual(["stopping 1", "bye True False 0"]);
});

test("a callback comes in its turn, not in the middle of a task's step; at the close all is as before", () => {
  const out =
    lines(`${setup} async function main() { const loop = asyncio.get_running_loop(); loop.add_signal_handler(signal.SIGINT, print, "signal");
  os.kill(os.getpid(), signal.SIGINT); print("step goes on"); await asyncio.sleep(0.1); print("after"); }
asyncio.run(main()); print(signal.getsignal(signal.SIGINT) === signal.default_int_handler, signal.set_wakeup_fd(-1));`);
  expect(out).toEqual(["step goes on", "signal", "after", "True -1"]);
});

test("misuse", () => {
  const raised = (action: string) => lines(raises(`${setup} const loop = asyncio.new_event_loop(); async function c() {}`, action))[0];
  expect(raised("loop.add_signal_handler(100, print)")).toBe("ValueError: invalid signal number 100");
  expect(raised("loop.add_signal_handler(9, print)")).toBe("RuntimeError: sig 9 cannot be caught");
  expect(raised("loop.add_signal_handler(10, c() as any)")).toBe("TypeError: coroutines cannot be used with add_signal_handler()");
  expect(
    lines(`${setup} const loop = asyncio.new_event_loop(); function other() { try { loop.add_signal_handler(10, print); } catch (e) { print((e as any).constructor.name, (e as Error).message); } }
const t = new Thread({ target: other }); t.start(); t.join();`),
  ).toEqual(["RuntimeError set_wakeup_fd only works in main thread of the main interpreter"]);
});
