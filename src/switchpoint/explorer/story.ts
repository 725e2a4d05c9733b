/**
 * An execution told in sentences: "reads counter: 0", "takes lock 1", "waits for lock 2, held by Thread-2". The subject, the
 * thread, stands apart.
 */
import type { Site } from "../compiler/compiled.ts";
import type { Execution, Recorder } from "../runtime/exploration.ts";
import type { ExploredThread } from "../runtime/explored-thread.ts";
import type { Guarded } from "../machine/traps.ts";
import { AGAIN, GO_ON, LIMIT } from "../runtime/explore-hooks.ts";
import { errorText } from "../runtime/positions.ts";

/** One sentence, and how all threads stood after it. */
export interface Sentence {
  /** By order of creation. */
  readonly thread: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The step that it belongs to; its first sentence carries the preemption. */
  readonly step: number;
  readonly preemption: boolean;
  /** Per thread by order of creation: the line it will execute next, 0 if it has ended. */
  readonly lines: readonly number[];
  readonly states: readonly ("runnable" | "blocked" | "finished")[];
  /** For timelines: an operation's kind, or "wait". */
  readonly kind: string;
  readonly object: string;
  /** It is an operation on plain data. */
  readonly plain: boolean;
  /** The kind of operation that the thread waits to perform, "" if it does not wait. */
  readonly waitsFor: string;
  /** Length of what has been written by then. */
  readonly written: number;
}

/** A notify, and where it stands. */
export interface Notify {
  readonly by: string;
  readonly line: number;
}

interface Operation {
  readonly kind: string;
  readonly object: object;
  readonly key: PropertyKey | null;
  readonly plain?: boolean;
  readonly site: number;
}

interface Told extends Operation {
  readonly reply: boolean;
  /** The built-in method that is called, "" for another operation. */
  readonly method: string;
  value: { readonly is: unknown } | null;
}

/** An exception is the thread's own. */
const RAISE = { kind: "raise", object: {} };

export class Story implements Recorder {
  sentences: Sentence[] = [];
  #thread: ExploredThread | null = null;
  #step: Told[] = [];
  #preemption = false;
  /** Per thread: what its announced write will store. */
  readonly #stored = new Map<ExploredThread, { readonly is: unknown }>();
  readonly #method = new Map<ExploredThread, string>();
  #failed = false;
  /** Per room of waiters: the latest notify that found nobody there. */
  readonly #unheard = new Map<object, Notify>();
  /** Threads whose waiting has been told. */
  readonly #waiting = new Set<ExploredThread>();

  begins(execution: Execution, thread: ExploredThread, reply: boolean): void {
    this.#preemption = execution.preempted.at(-1)!;
    this.#thread = thread;
    this.#waiting.delete(thread);
    if (thread.kind === "notify" && isEmpty(thread.object))
      this.#unheard.set(thread.object, { by: thread.owner.name, line: execution.instance.hooks.sites[thread.site]?.line ?? 0 });
    this.#step = [this.#told(thread, thread.operation, reply)];
  }

  /** The notify that `thread`, which waits for one, would have needed to hear: it came when nobody waited. Null: there was none. */
  missedBy(thread: ExploredThread): Notify | null {
    return thread.kind === "wake" ? (this.#unheard.get(thread.object) ?? null) : null;
  }

  got(value: unknown): void {
    const last = this.#step.at(-1);
    if (last !== undefined) last.value ??= { is: value };
  }

  stores(thread: ExploredThread, value: unknown): void {
    this.#stored.set(thread, { is: value });
  }

  within(thread: ExploredThread, operation: Operation): void {
    this.#step.push(this.#told(thread, operation, true));
  }

  calls(thread: ExploredThread, method: string): void {
    this.#method.set(thread, method);
  }

  ends(execution: Execution): void {
    const thread = this.#thread!;
    for (const told of this.#step) {
      if (told.kind === GO_ON || told.kind === LIMIT || told.kind === AGAIN) continue;
      this.#say(execution, thread, told.site, sentence(told, execution.instance.hooks.sites[told.site]), told);
    }
    if (execution.failure !== null && !this.#failed) {
      this.#failed = true;
      this.#say(execution, thread, execution.failure.site, `raises ${errorText(execution.failure.error)}`, RAISE);
    }
    // Who has just come to a closed door says so; who stands before one that was closed since says so only if it stays closed.
    this.#sayWaiting(execution, thread);
    if (execution.enabled.length === 0) for (const each of execution.born) this.#sayWaiting(execution, each);
  }

  /** Leaves out the operations of the steps that are not `worth` telling; what waits or fails is told always. */
  keep(worth: readonly boolean[]): void {
    const kept: Sentence[] = [];
    let preempted = false;
    for (const sentence of this.sentences) {
      preempted ||= sentence.preemption;
      if (!worth[sentence.step] && sentence.plain) continue;
      kept.push({ ...sentence, preemption: preempted });
      preempted = false;
    }
    this.sentences = kept;
  }

  #told(thread: ExploredThread, operation: Operation, reply: boolean): Told {
    const value = this.#stored.get(thread) ?? null;
    const method = operation.kind === "call" ? (this.#method.get(thread) ?? "") : "";
    this.#stored.delete(thread);
    this.#method.delete(thread);
    const { kind, object, key, plain = false, site } = operation;
    return { kind, object, key, plain, site, reply, method, value };
  }

  #sayWaiting(execution: Execution, thread: ExploredThread): void {
    if (!execution.waits(thread.number) || this.#waiting.has(thread)) return;
    this.#waiting.add(thread);
    this.#say(execution, thread, thread.site, waitingText(thread), { kind: "wait", object: thread.object });
  }

  #say(execution: Execution, thread: ExploredThread, at: number, text: string, told: Pick<Operation, "kind" | "object" | "plain">): void {
    const { kind, object, plain = false } = told;
    const { sites } = execution.instance.hooks;
    this.sentences.push({
      thread: thread.order,
      line: sites[at]?.line ?? 0,
      column: sites[at]?.column ?? 0,
      text,
      step: execution.log.position - 1,
      preemption: this.#preemption,
      lines: execution.born.map((each) => (each.done ? 0 : (sites[each.site]?.line ?? 0))),
      states: execution.born.map((each) => stateOf(execution, each)),
      kind,
      object: kind === RAISE.kind || plain ? "" : nameOf(object),
      plain,
      waitsFor: kind === "wait" ? thread.kind : "",
      written: execution.instance.stdout().length,
    });
    this.#preemption = false;
  }
}

/** True if nobody waits in the room to be let go. */
function isEmpty(room: object): boolean {
  const { guards = {} } = room as Partial<Guarded>;
  return !Object.entries(guards).some(([name, holds]) => name.startsWith("place ") && !holds());
}

/** How a thread stands. */
export function stateOf(execution: Execution, thread: ExploredThread): "runnable" | "blocked" | "finished" {
  if (thread.done) return "finished";
  if (thread.resting !== null) return "runnable";
  return execution.waits(thread.number) ? "blocked" : "runnable";
}

/** "waits for lock 2, held by Thread-2" */
export function waitingText(thread: ExploredThread): string {
  if (thread.resting !== null) return "goes round in its loop";
  const { name, held_by } = describe(thread.object);
  return held_by === null ? `waits for ${name}` : `waits for ${name}, held by ${held_by}`;
}

/** What a primitive says of itself. */
export function describe(object: object): { name: string; held_by: string | null } {
  const described = object as Partial<{ describe(): { name: string; held_by: string | null }; name: unknown }>;
  if (typeof described.describe === "function") return described.describe();
  return { name: typeof described.name === "string" ? described.name : object.constructor.name, held_by: null };
}

/** The name of a primitive; a program's own object is not asked. */
function nameOf(object: object): string {
  return "guards" in object || "describe" in object ? describe(object).name : "";
}

const VERBS: Readonly<Record<string, string>> = {
  acquire: "takes",
  release: "releases",
  start: "starts",
  join: "joins",
  "look at": "looks at",
  count: "changes",
  "acquire again": "takes once more",
  wait: "waits for",
  notify: "gives",
  wake: "gets",
  "set event": "sets",
  "clear event": "clears",
  "put item": "puts an item into",
  "get item": "gets an item from",
  "task done": "has done an item of",
  "shut down": "shuts down",
  arrive: "arrives at",
  leave: "leaves",
  abort: "breaks",
  reset: "resets",
  fork: "copies",
  spawn: "starts a process from",
  "wait for": "waits for",
  "wait for a child": "waits for a child of",
  signal: "sends a signal to",
  "read from": "reads from",
  "write to": "writes to",
  "receive from": "receives from",
  poll: "polls",
  close: "closes",
};

function sentence(told: Told, site: Site | undefined): string {
  const { kind, object, value } = told;
  switch (kind) {
    case "read":
    case "get":
      return value === null ? `reads ${part(told, site)}` : `reads ${part(told, site)}: ${show(value.is)}`;
    case "write":
    case "set":
      return value === null ? `writes ${part(told, site)}` : `writes ${part(told, site)} = ${show(value.is)}`;
    case "call":
      return told.method === "next" ? "takes the next element" : `calls ${told.method || site?.name || "a method"}`;
    case "begin":
      return "begins";
    case "exit":
      return "ends";
    case "sleep":
      return "sleeps, and wakes up";
    case "work":
    case "compute":
    case "print":
      return `${kind}s`;
  }
  const { name } = describe(object);
  if (!told.reply) return kind === "acquire" ? `does not get ${name}` : `gives up waiting for ${name}`;
  return `${VERBS[kind] ?? `does ${kind} on`} ${name}`;
}

/** The variable or property, as the program calls it. */
function part({ kind, key }: Told, site: Site | undefined): string {
  const own = site !== undefined && (site.kind === kind || site.kind === "delete");
  if (own && site.name !== "") return site.name;
  return key === null ? "an object" : `[${String(key)}]`;
}

/** A value in a few letters. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 37)}...` : value);
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}
