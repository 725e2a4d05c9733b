/** Names that every program has without importing them. Written by hand; python/ and runtime/ give them their meaning. */

/** Python's `print`: the values with blanks between them, and a line feed, on standard output. */
declare function print(...values: unknown[]): void;

/** "__main__" in the program that was started. */
declare const __name__: string;

/** What is there of the browser's console: all of it writes to standard output, as `print` does. */
declare const console: {
  log(...values: unknown[]): void;
};
