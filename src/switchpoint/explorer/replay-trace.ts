/**
 * A replay as a trace for the timeline. There is no time in an explored execution, so each sentence of its story takes one
 * microsecond, on one core.
 */
import type { ThreadState, Trace, TraceEvent } from "../machine/trace.ts";
import type { Sentence } from "./story.ts";

/** Nanoseconds that a sentence takes. */
const STEP = 1000;

/** The trace of a story; `threads` are names by order of creation, `stdout` all that was written. */
export function traceOf(threads: readonly string[], sentences: readonly Sentence[], stdout: string): Trace {
  const events: TraceEvent[] = [];
  const states: (ThreadState | null)[] = threads.map(() => null);
  let written = 0;
  sentences.forEach((sentence, at) => {
    const time = at * STEP;
    sentence.states.forEach((state, thread) => {
      const now =
        thread === sentence.thread && sentence.kind !== "wait" ? "running" : standing(state, states[thread] ?? null, sentence, thread);
      if (now === states[thread]) return;
      states[thread] = now;
      const line = thread === sentence.thread ? sentence.line : (sentence.lines[thread] ?? 0);
      const on = now === "lock" || now === "join" ? sentence.object : null;
      events.push({ kind: "state", time, thread, state: now, core: now === "running" ? 0 : -1, line, on });
    });
    events.push({ kind: "line", time, thread: sentence.thread, line: sentence.line });
    const act = sentence.kind === "acquire" ? "take" : sentence.kind === "release" ? "release" : null;
    if (act !== null) events.push({ kind: "lock", time, thread: sentence.thread, on: sentence.object, act });
    if (sentence.written > written) {
      events.push({ kind: "output", time, thread: sentence.thread, stream: "stdout", text: stdout.slice(written, sentence.written) });
      written = sentence.written;
    }
  });
  const end = sentences.length * STEP;
  states.forEach((state, thread) => {
    const last = sentences.at(-1)?.states[thread];
    const final = last === "finished" ? "done" : last === "blocked" ? (state === "join" ? "join" : "lock") : "ready";
    if (state !== null && state !== final) events.push({ kind: "state", time: end, thread, state: final, core: -1, line: 0, on: null });
  });
  return { threads: threads.map((name) => ({ name, process: 0 })), cores: 1, events, end };
}

/** How a thread that does not run stands. What it waits for was told when it began to wait. */
function standing(state: Sentence["states"][number], before: ThreadState | null, sentence: Sentence, thread: number): ThreadState {
  if (state === "finished") return "done";
  if (state === "runnable") return "ready";
  if (thread === sentence.thread) return sentence.waitsFor === "join" ? "join" : "lock";
  return before === "join" ? "join" : "lock";
}
