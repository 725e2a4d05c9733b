/** Names that every program has without importing them. Written by hand; python/ and runtime/ give them their meaning. */

/** Python's `print`: the values with blanks between them, and a line feed, on standard output. */
declare function print(...values: unknown[]): void;

/** "__main__" in the program that was started. */
declare const __name__: string;

/** What is there of the browser's console: all of it writes to standard output, as `print` does. */
declare const console: {
  log(...values: unknown[]): void;
};

/**
 * TypeScript's word for Python's coroutine: what calling an `async` function gives. It is lazy, `await` and tasks run it, and
 * there are no promises.
 */
interface Promise<T> {
  /** Runs on to the next suspension, which it gives. Raises StopIteration at the end, with the result. */
  send(value: unknown): unknown;
  /** Raises `error` where it is suspended, and runs on as `send` does. */
  throw(error: unknown): unknown;
  /** Ends it: GeneratorExit is raised where it is suspended. */
  close(): void;
  readonly cr_running: boolean;
  /** What it waits for in the end; null while it does not. */
  readonly cr_await: unknown;
}

/** Python's async generator: what calling an `async function*` gives. */
interface AsyncGenerator<T = unknown, TReturn = any, TNext = any> {
  /** The next value. Awaiting it raises StopAsyncIteration at the end. */
  __anext__(): Promise<T>;
  /** The next value; the `yield` in progress gives `value`. */
  asend(value: TNext | null): Promise<T>;
  /** Raises `error` at the `yield` in progress. */
  athrow(error: unknown): Promise<T>;
  /** Ends it: GeneratorExit is raised at the `yield` in progress. */
  aclose(): Promise<void>;
  readonly ag_running: boolean;
}
