/**
 * A process's diary: everything that its threads were told from outside, in order. Given the same answers the same program
 * does the same again; so a copy of a process is made by running a fresh one with the diary's answers, without any effect
 * outside. That is how fork works here (runtime/fork.ts): closures cannot be copied, but they can be led to the same point.
 *
 * What a process does with its own memory, its own locks and wait queues is not in the diary; it happens again. In the diary
 * are: who ran when, and with which reply (`threadBody`); results of calls that leave the process (`outside`, `call`); and
 * what befell it meanwhile, a wait that expired, a signal.
 *
 * Source: record and replay as in rr (O'Callahan et al., USENIX ATC 2017).
 */
import type { Reply, Sim, Trap } from "../traps.ts";

/** Kinds of entries; the number of a thread stands above them (times 8). */
const VALUE = 0;
const RESUME = 1;
const EXPIRE = 2;
const SIGNAL = 3;
const FORKED = 4;
/** A budget that the next thread was given before it was resumed. */
const RENEWAL = 5;
const KINDS = 8;

/** Entries beyond which a diary is given up: it would not fit into memory. */
const MOST = 5_000_000;

/** The trap of a thread that is at a call outside while the diary is read: its reply is the result. */
const AWAY: Trap = { op: "cpu", ns: 0, grain: 0 };

/** A generator and what it has nested, the innermost last. */
export type Stack = Sim<unknown>[];

/** Who leads a fresh process along a diary; see runtime/fork.ts. */
export interface Reader {
  expired(thread: number): void;
  signal(signal: number): void;
  forked(thread: number): void;
}

export class Recording {
  /** Off: nobody will want to repeat this process. */
  mode: "off" | "write" | "read" = "off";
  /** Threads that it has seen begin. */
  threads = 0;
  /** Called when a thread comes back from a call outside that took time: the driver renews its budget. */
  returned: () => void = () => {};
  reader: Reader | null = null;
  #kinds: number[] = [];
  #values: unknown[] = [];
  #cursor = 0;
  /** The number of the thread that runs, or is about to. */
  running = 0;
  readonly #calling: boolean[] = [];
  /** A look outside is in progress. */
  #looking = false;

  get isFull(): boolean {
    return this.#kinds.length >= MOST;
  }

  /** A diary that begins with what this one holds, to be read. */
  copy(): Recording {
    const copy = new Recording();
    copy.mode = "read";
    copy.#kinds = this.#kinds.slice();
    copy.#values = this.#values.slice();
    return copy;
  }

  /** True while thread `index` is in a call outside. */
  isAway(index: number): boolean {
    return this.#calling[index] === true;
  }

  setAway(index: number, away: boolean): void {
    this.#calling[index] = away;
  }

  /** The result of a look outside. */
  outside<T>(look: () => T): T {
    if (this.mode === "off" || this.#looking) return look();
    if (this.mode === "read") return this.#read() as T;
    this.#looking = true;
    const value = look();
    this.#looking = false;
    if (!this.isAway(this.running)) this.#write(VALUE, value);
    return value;
  }

  /** The budget with which thread `index` is about to be resumed. While it is away it gets one, but that is not for the diary. */
  renewal(index: number, look: () => number): number {
    this.running = index;
    if (this.mode === "read") return this.#values[this.#cursor++] as number;
    this.#looking = true;
    const value = look();
    this.#looking = false;
    if (!this.isAway(index)) this.#write(RENEWAL, value);
    return value;
  }

  /** A call that leaves the process: its result is written down, what it does is not. It must not run the program's code, or throw. */
  *call<T>(make: () => Sim<T>): Sim<T> {
    const index = this.running;
    if (this.mode === "off" || this.isAway(index)) return yield* make();
    if (this.mode === "read") {
      if (this.#nextIsValue()) return this.#read() as T;
      const value = (yield AWAY) as T;
      this.returned();
      return value;
    }
    // What is called within belongs to this call.
    this.#calling[index] = true;
    const body = make();
    let step = body.next();
    if (step.done) {
      this.#calling[index] = false;
      this.#write(VALUE, step.value);
      return step.value;
    }
    while (!step.done) step = body.next(yield step.value);
    this.#calling[index] = false;
    this.running = index;
    this.#write(RESUME + KINDS * index, step.value);
    this.returned();
    return step.value;
  }

  /** The body of a new thread, as the driver is to run it. */
  threadBody(body: Sim<void>): Sim<void> {
    const index = this.threads++;
    return this.mode === "write" ? this.#recorded(index, [body], undefined) : body;
  }

  /** Goes on with a thread that the diary has led to the middle of a call outside, which gives `result`. */
  continued(index: number, stack: Stack, result: unknown): Sim<void> {
    return this.#recorded(index, stack, result as Reply);
  }

  expired(index: number): void {
    if (this.mode === "write" && !this.isAway(index)) this.#write(EXPIRE + KINDS * index, null);
  }

  signal(signal: number): void {
    if (this.mode === "write") this.#write(SIGNAL, signal);
  }

  forked(index: number): void {
    this.#write(FORKED + KINDS * index, null);
  }

  // --- reading --------------------------------------------------------------------------------------------------------

  /** Everything has been read. */
  get atEnd(): boolean {
    this.#befall();
    return this.#cursor === this.#kinds.length;
  }

  /** The driver had the budget of the next thread renewed before it was resumed. */
  get nextIsRenewal(): boolean {
    this.#befall();
    return this.#kinds[this.#cursor] === RENEWAL;
  }

  /** Number of the thread that runs next. */
  get nextThread(): number {
    const at = this.nextIsRenewal ? this.#cursor + 1 : this.#cursor;
    const kind = this.#kinds[at];
    if (kind === undefined || kind % KINDS !== RESUME) throw new Error(`a diary of ${this.#kinds.length} entries has no thread at ${at}`);
    return Math.floor(kind / KINDS);
  }

  /** That thread is about to be told this. */
  resume(): Reply {
    this.running = this.nextThread;
    return this.#values[this.#cursor++] as Reply;
  }

  #nextIsValue(): boolean {
    this.#befall();
    return this.#kinds[this.#cursor] === VALUE;
  }

  #read(): unknown {
    if (!this.#nextIsValue()) throw new Error(`a diary has no answer at ${this.#cursor} of ${this.#kinds.length}`);
    return this.#values[this.#cursor++];
  }

  /** What befell the process at this point, happens again. */
  #befall(): void {
    for (let kind = this.#kinds[this.#cursor]; kind !== undefined; kind = this.#kinds[this.#cursor]) {
      if (kind === VALUE || kind === RENEWAL || kind % KINDS === RESUME) return;
      const value = this.#values[this.#cursor++];
      if (kind % KINDS === EXPIRE) this.reader!.expired(Math.floor(kind / KINDS));
      else if (kind % KINDS === SIGNAL) this.reader!.signal(value as number);
      else this.reader!.forked(Math.floor(kind / KINDS));
    }
  }

  // --- writing --------------------------------------------------------------------------------------------------------

  #write(kind: number, value: unknown): void {
    if (this.isFull) return;
    this.#kinds.push(kind);
    this.#values.push(value);
  }

  *#recorded(index: number, stack: Stack, first: Reply): Sim<void> {
    let reply = first;
    for (;;) {
      this.running = index;
      if (!this.isAway(index)) this.#write(RESUME + KINDS * index, reply);
      const trap = advance(stack, reply);
      if (trap === null) return;
      reply = yield trap;
    }
  }
}

/** Resumes the innermost generator with `reply`, and gives what it asks for; null: all have ended. What it nests is run in its place. */
export function advance(stack: Stack, reply: Reply): Trap | null {
  let failure: { readonly error: unknown } | null = null;
  let answer = reply;
  for (;;) {
    try {
      const step: IteratorResult<Trap, unknown> = failure === null ? stack.at(-1)!.next(answer) : stack.at(-1)!.throw(failure.error);
      if (!step.done && step.value.op !== "nest") return step.value;
      failure = null;
      if (step.done) {
        stack.pop();
        answer = step.value as Reply;
      } else {
        stack.push((step.value as { body: Sim<unknown> }).body);
        answer = undefined;
      }
    } catch (error) {
      stack.pop();
      failure = { error };
    }
    if (stack.length === 0) {
      if (failure !== null) throw failure.error;
      return null;
    }
  }
}
