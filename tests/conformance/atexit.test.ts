/** The order of things at the end of a program (rows THR-12 and THR-21 are in threading.test.ts). */
import { expect, test } from "vitest";
import { lines, run } from "./program.ts";

const ATEXIT = `import * as atexit from "switchpoint/atexit"; import { Thread } from "switchpoint/threading"; import { sleep } from "switchpoint/time";`;

test("handlers run the latest first, after the threads that are not daemons, with their arguments", () => {
  expect(
    lines(`${ATEXIT} atexit.register(print, "first", 1); atexit.register(print, "second"); function gone() { print("gone"); } atexit.register(gone); atexit.unregister(gone);
new Thread({ target: () => { sleep(0.1); print("thread"); } }).start(); new Thread({ target: () => { sleep(0.5); print("daemon"); }, daemon: true }).start(); print("main");`),
  ).toEqual(["main", "thread", "second", "first 1"]);
});

test("a daemon thread still runs while a handler waits", () => {
  expect(
    lines(
      `${ATEXIT} atexit.register(() => { sleep(0.2); print("handler"); }); new Thread({ target: () => { sleep(0.1); print("daemon"); }, daemon: true }).start();`,
    ),
  ).toEqual(["daemon", "handler"]);
});

test("an exception in a handler is printed, and the others still run", () => {
  const result = run(`${ATEXIT} atexit.register(() => print("other")); atexit.register(() => { throw new Error("in a handler"); });`);
  expect(result.stdout).toBe("other\n");
  expect(result.stderr).toMatch(/Error: in a handler/);
});
