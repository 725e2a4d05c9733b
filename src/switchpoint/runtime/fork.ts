/**
 * fork: closures and generators cannot be copied, so a copy of a process is a fresh instance that is led through everything
 * its original has been through. Its threads get the replies that the original's threads got, in the same order; calls that
 * leave the process are not made again but answered from the diary. At the end of the diary the copy stands where the
 * original stands, in the call of fork.
 *
 * Of the copy's threads only the one that forked lives on; locks that others held stay locked (fork(2); PYTHON.md section F).
 *
 * Left to others: what is in the diary (machine/kernel/recording.ts).
 */
import type { Gil } from "../gil/gil.ts";
import { current } from "../machine/current.ts";
import { advance, type Reader, type Recording, type Stack } from "../machine/kernel/recording.ts";
import { Task } from "../machine/task.ts";
import type { Trap } from "../machine/traps.ts";
import type { WaitQueue } from "../machine/wait-queue.ts";
import { PyThread } from "../python/interpreter.ts";

/** A thread of the copy while the diary is read; the task only stands in queues. */
interface Led {
  readonly owner: PyThread;
  readonly task: Task;
  readonly stack: Stack;
}

/**
 * Leads the fresh process of `main` along its diary, up to where its thread number `forker` is in the call of fork.
 * @param gil the copy's own, which nobody has taken yet
 * @returns that thread, ready to be spawned: it takes the GIL, and fork gives it 0
 */
export function leadToFork(main: PyThread, forker: number, gil: Gil): PyThread {
  const { recording } = main.interpreter.process;
  const { thread } = current;
  const leader = new Leader(recording);
  recording.reader = leader;
  try {
    leader.lead(main);
    leader.forked(forker);
  } finally {
    current.thread = thread;
    recording.reader = null;
  }
  const { owner, stack } = leader.threads[forker]!;
  recording.mode = "write";
  recording.forked(forker);
  // What happens until fork gives its result is not for the diary.
  recording.setAway(forker, true);
  owner.task = null;
  owner.continuation = function* () {
    yield* gil.take(owner);
    recording.setAway(forker, false);
    yield* recording.continued(forker, stack, 0);
  };
  return owner;
}

class Leader implements Reader {
  readonly threads: Led[] = [];
  readonly #recording: Recording;
  #running: Led | null = null;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  lead(main: PyThread): void {
    const recording = this.#recording;
    this.#begin(main);
    while (!recording.atEnd) {
      const renewed = recording.nextIsRenewal;
      const led = this.threads[recording.nextThread]!;
      recording.running = recording.nextThread;
      if (renewed || led !== this.#running) this.#switchTo(led);
      leave(led.task);
      const trap = advance(led.stack, recording.resume());
      if (trap !== null) this.#answer(led, trap);
    }
    this.#running?.owner.paused();
  }

  expired(thread: number): void {
    leave(this.threads[thread]!.task);
  }

  signal(signal: number): void {
    const disposition = this.threads[0]!.owner.interpreter.process.dispositions.get(signal);
    if (typeof disposition === "function") disposition(signal);
  }

  /** All threads but one are gone. */
  forked(thread: number): void {
    const { owner } = this.threads[thread]!;
    const { interpreter } = owner;
    for (const led of this.threads) {
      leave(led.task);
      if (led.owner !== owner) led.owner.finished = true;
    }
    interpreter.threads.splice(0, Infinity, owner);
    interpreter.started.length = 0;
    interpreter.process.threads.length = 0;
    interpreter.main = owner;
    interpreter.gil.pending.main = owner;
    owner.owed = 0;
  }

  #begin(owner: PyThread): void {
    // Making the task starts the body.
    const task = new Task(-1, owner, 0);
    owner.task = task;
    this.threads.push({ owner, task, stack: [task.body] });
  }

  #switchTo(led: Led): void {
    this.#running?.owner.paused();
    this.#running = led;
    current.thread = led.owner;
    led.owner.resumed();
  }

  #answer(led: Led, trap: Trap): void {
    if (trap.op === "spawn") {
      if (trap.thread instanceof PyThread) this.#begin(trap.thread);
    } else if (trap.op === "park") {
      trap.queue.add(led.task);
      led.task.queue = trap.queue;
    } else if (trap.op === "wake") {
      wakeFirst(trap.queue, trap.count);
    }
  }
}

function wakeFirst(queue: WaitQueue, count: number): void {
  for (let woken = 0; woken < count; woken++) {
    const task = queue.shift();
    if (task === undefined) return;
    task.queue = null;
  }
}

function leave(task: Task): void {
  task.queue?.remove(task);
  task.queue = null;
}
