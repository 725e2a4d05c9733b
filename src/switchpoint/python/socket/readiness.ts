/**
 * Waiting until any of several files is ready: what select, poll and an event loop are made of. It looks at all of them; if none
 * is ready it takes a place in the poll room (machine/poll-room.ts), waits until one of them changes, and looks again.
 *
 * To the explorer looking is one visible operation, on all the files; waiting is another. The GIL is let go of meanwhile.
 * Source: Linux, fs/select.c (do_select); CPython 3.12, Modules/selectmodule.c.
 */
import type { PollPlace, Selectable } from "../../machine/poll-room.ts";
import type { Sim } from "../../machine/traps.ts";
import { park } from "../../machine/wait-queue.ts";
import { TRY } from "../blocking.ts";
import { currentThread, visible } from "../interpreter.ts";
import { osError } from "../os-error.ts";
import { catchErrno } from "../system-call.ts";

/** A file, and what about it is waited for. An error or the other side's end counts as both. */
export interface Interest {
  readonly file: Selectable;
  readonly read: boolean;
  readonly write: boolean;
}

/** True if there is something to do on the file. */
export function isReady({ file, read, write }: Interest): boolean {
  return (read && file.readable) || (write && file.writable) || file.failed === true || file.hungUp === true;
}

/** Stands for a descriptor that is not open: always ready, to say so. */
export const CLOSED: Selectable = Object.freeze({ object: Object.freeze({}), key: null, readable: true, writable: true, failed: true });

/** What is ready on a file: bits as poll(2) has them. */
export function eventsOf(interest: Interest): number {
  const { file, read, write } = interest;
  if (file === CLOSED) return POLLNVAL;
  if (!isReady(interest)) return 0;
  const asked = (read && file.readable ? POLLIN : 0) | (write && file.writable ? POLLOUT : 0);
  return asked | (file.failed === true ? POLLERR : 0) | (file.hungUp === true ? POLLHUP : 0);
}

/** What may be asked for, and what is answered; POLLERR, POLLHUP and POLLNVAL without being asked. */
export const POLLIN = 1;
export const POLLPRI = 2;
export const POLLOUT = 4;
export const POLLERR = 8;
export const POLLHUP = 16;
export const POLLNVAL = 32;

/**
 * Waits until one of the files that `interests` names is ready, or until `deadline` (virtual ns; TRY: looks once, Infinity: for ever).
 * Gives what is ready then on each of them (`eventsOf`), in their order; all 0: the time was up.
 * @param kind a verb for stories: "select"
 * @param interests may raise an OSError for a descriptor that is not open
 */
export function* ready(kind: string, interests: () => readonly Interest[], deadline: number): Sim<readonly number[]> {
  const thread = currentThread();
  const { gil, process } = thread.interpreter;
  const answer = yield* process.recording.call(() =>
    catchErrno(function* () {
      const asked = interests();
      yield look(kind, asked);
      yield* gil.drop(thread);
      const { selectCall } = thread.interpreter.kernel.host.machine.costs;
      if (selectCall > 0) yield { op: "cpu", ns: selectCall, grain: 0, device: true };
      yield* wait(kind, asked, deadline);
      const events = asked.map(eventsOf);
      yield* gil.take(thread);
      thread.task?.respond(thread.interpreter.world.clock.now());
      return events;
    }),
  );
  if ("errno" in answer) throw osError(answer.errno);
  return answer;
}

function* wait(kind: string, interests: readonly Interest[], deadline: number): Sim<void> {
  const { polls } = currentThread().interpreter.kernel.host;
  while (deadline !== TRY && !interests.some(isReady)) {
    const files = interests.map(({ file }) => file);
    const place = polls.enter(files, whoWaits());
    const woken = yield* sleep(place, files, deadline);
    yield look(kind, interests);
    polls.leave(place);
    if (!woken) return;
  }
}

/** The operation that looks: it may take a place in the room, or leave one. */
function look(kind: string, interests: readonly Interest[]): ReturnType<typeof visible> {
  const { polls } = currentThread().interpreter.kernel.host;
  const { key, more } = polls.watching(interests.map(({ file }) => file));
  const files = [...new Set(interests.map(({ file }) => file.object))].map((object) => ({ object, key: null, write: false }));
  return visible(kind, polls, { key, more: [...more, ...files] });
}

/** The running thread, by a name that it has in every schedule. */
export function whoWaits(): string {
  const { process, stream } = currentThread();
  return `${process}.${stream}`;
}

/** Waits for a change; false: the deadline passed first. */
function* sleep(place: PollPlace, files: readonly Selectable[], deadline: number): Sim<boolean> {
  const { kernel, world } = currentThread().interpreter;
  const timed = deadline !== Infinity;
  const { polls } = kernel.host;
  const { key, more } = polls.watching(files);
  const clock = timed ? [{ object: world.clock, key: null, write: false }] : [];
  if ((yield visible("wait", polls, { key, guard: place.guard, timed, more: [...clock, ...more] })) === false) {
    world.clock.reach(deadline);
    return false;
  }
  if (place.marked) return true;
  return (yield* park(place.queue, deadline, "io")) || place.marked;
}
