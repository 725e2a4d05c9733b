/**
 * `loop.add_signal_handler`: a signal becomes a callback of the loop, which may do all that callbacks may do.
 *
 * A byte in a pipe wakes the loop (signal.set_wakeup_fd); the signal's own Python handler does nothing. Only in the main thread.
 * Source: CPython 3.13, Lib/asyncio/unix_events.py (add_signal_handler, remove_signal_handler, _process_self_data).
 */
import { SIGNALS } from "../../machine/kernel/signals.ts";
import type { Sim } from "../../machine/traps.ts";
import { BlockingIOError, RuntimeError, ValueError } from "../builtins.ts";
import { tag } from "../callable.ts";
import { copyOf, currentContext } from "../contextvars/context.ts";
import { Coroutine } from "../coroutines/coroutine.ts";
import { visible } from "../interpreter.ts";
import { close, pipe, read, set_blocking } from "../os.ts";
import { default_int_handler, SIG_DFL } from "../signal/signal-handlers.ts";
import { set_wakeup_fd, signal } from "../signal/signal.ts";
import { blockingCallback, programCallback } from "./callbacks.ts";
import { HandleCore } from "./handle-core.ts";
import type { LoopCore } from "./loop-core.ts";
import { addWatch, removeWatch } from "./sockets.ts";

const noop = tag(
  function _sighandler_noop() {},
  // eslint-disable-next-line require-yield
  function* () {},
);

/** @throws RuntimeError outside of the main thread, ValueError if there is no such signal or it cannot be caught */
export function* addSignalHandler(loop: LoopCore, sig: number, callback: Function, args: readonly unknown[]): Sim<void> {
  if (callback instanceof Coroutine) throw new TypeError("coroutines cannot be used with add_signal_handler()");
  checkSignal(sig);
  yield visible("add a signal handler", loop.inside);
  loop.checkOpen();
  const { signals } = loop;
  if (signals.pipe === null) {
    const [reader, writer] = pipe();
    for (const end of [reader, writer]) set_blocking(end, false);
    try {
      set_wakeup_fd(writer);
    } catch (error) {
      yield* close(reader);
      yield* close(writer);
      throw error instanceof ValueError ? new RuntimeError(error.message) : error;
    }
    signals.pipe = [reader, writer];
    const awake = blockingCallback("_read_from_self", () => readSignals(loop, reader));
    yield* addWatch(loop, reader, "reader", awake, []);
  }
  const called = programCallback(callback);
  const handle = new HandleCore(called, args, copyOf(currentContext()));
  if (sig === SIGNALS.SIGKILL || sig === SIGNALS.SIGSTOP) throw new RuntimeError(`sig ${sig} cannot be caught`);
  signals.handlers.set(sig, handle);
  signal(sig, noop as never);
}

/** False if there was none. */
export function* removeSignalHandler(loop: LoopCore, sig: number): Sim<boolean> {
  checkSignal(sig);
  yield visible("remove a signal handler", loop.inside);
  if (!loop.signals.handlers.delete(sig)) return false;
  signal(sig, sig === SIGNALS.SIGINT ? default_int_handler : SIG_DFL);
  if (loop.signals.handlers.size === 0) yield* closeSignals(loop);
  return true;
}

/** Takes all handlers back, at the loop's close. */
export function* closeSignals(loop: LoopCore): Sim<void> {
  const { signals } = loop;
  for (const sig of signals.handlers.keys()) signal(sig, sig === SIGNALS.SIGINT ? default_int_handler : SIG_DFL);
  signals.handlers.clear();
  if (signals.pipe === null) return;
  const [reader, writer] = signals.pipe;
  signals.pipe = null;
  set_wakeup_fd(-1);
  yield* removeWatch(loop, reader, "reader");
  yield* close(reader);
  yield* close(writer);
}

function* readSignals(loop: LoopCore, reader: number): Sim<void> {
  let bytes: Uint8Array;
  try {
    bytes = yield* read(reader, 4096);
  } catch (error) {
    if (error instanceof BlockingIOError) return;
    throw error;
  }
  yield visible("signal", loop.inside);
  for (const sig of bytes) {
    const handle = loop.signals.handlers.get(sig);
    if (handle !== undefined) loop.ready.push(handle);
  }
}

function checkSignal(sig: number): void {
  if (!Number.isInteger(sig)) throw new TypeError(`sig must be an int, not ${String(sig)}`);
  if (sig < 1 || sig > 64) throw new ValueError(`invalid signal number ${sig}`);
}
