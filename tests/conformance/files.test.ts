/** Files of the simulated disk, by `open`. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";

const OPEN =
  'import { open } from "switchpoint/builtins"; import { Thread } from "switchpoint/threading"; import { monotonic } from "switchpoint/time"; import { work } from "switchpoint";';

test("what is written can be read, as text or as bytes", () => {
  expect(
    lines(`${OPEN} { using f = open("a.txt", "w"); print(f.write("héllo\\nworld\\n"), f.closed); }
const f = open("a.txt"); print(f.readline().trim(), f.read(2), f.read().trim(), f.read() === ""); f.close(); print(f.closed);
const b = open("a.txt", "rb"); print(b.read().length, b.seek(1), b.tell(), b.read(2).length); b.close();
{ using f = open("a.txt", "a"); f.write("more"); } print(open("a.txt").readlines().length);
const u = open("a.txt", "r+b"); u.read(1); u.write(Uint8Array.of(69, 101)); u.seek(0); print(u.read(4)[1]);`),
  ).toEqual(["12 False", "héllo wo rld True", "True", "13 1 1 2", "3", "69"]);
});

test.each([
  ['open("nosuch")', "FileNotFoundError: [Errno 2] No such file or directory: 'nosuch'"],
  ['open("a", "w"); open("a", "x")', "FileExistsError: [Errno 17] File exists: 'a'"],
  ['open("a", "q")', "ValueError: invalid mode: 'q'"],
  ['open("a", "tb")', "ValueError: can't have text and binary mode at once"],
  ['open("a", "w").read()', "UnsupportedOperation: not readable"],
  ['const f = open("a", "w"); f.close(); f.write("x")', "ValueError: I/O operation on closed file."],
  ['open("a", "w").write(1 as any)', "TypeError: write() argument must be str, not int"],
  ['open("a", "wb").write("x" as any)', "TypeError: a bytes-like object is required, not 'str'"],
])("%s: %s", (action, text) => {
  expect(lines(raises(OPEN, action))).toEqual([text]);
});

test("reading takes the disk's time; the GIL is free meanwhile", () => {
  const program = (body: string) => `${OPEN} { using f = open("big", "wb"); f.write(new Uint8Array(5_000_000)); }
function load() { using f = open("big", "rb"); f.read(); } const from = monotonic(); ${body} print((monotonic() - from).toFixed(3));`;
  // 5 MB at 500 MB/s, and a tenth of a millisecond for each of 77 requests, the last of which finds the end.
  const alone = Number(lines(program("load();"))[0]);
  expect(alone).toBeGreaterThan(0.0176);
  expect(alone).toBeLessThan(0.021);
  expect(Number(lines(program("const t = new Thread({ target: load }); t.start(); work(0.1); t.join();"))[0])).toBeLessThan(0.13);
  const two = Number(
    lines(
      program("const ts = [1, 2].map(() => new Thread({ target: load })); for (const t of ts) t.start(); for (const t of ts) t.join();"),
    )[0],
  );
  expect(two / alone).toBeGreaterThan(1.8);
  expect(run(program("load();")).threads[0]!.blocked).toBeGreaterThan(0.017);
});

test("/dev/null", () => {
  expect(lines(`${OPEN} using f = open("/dev/null", "w"); print(f.write("x")); print(open("/dev/null").read() === "");`)).toEqual([
    "1",
    "True",
  ]);
});

test("under the explorer: whether a file is there depends on the schedule", () => {
  const program = `${OPEN} const t = new Thread({ target: () => { open("a", "w").close(); } }); t.start();
try { open("a"); print("there"); } catch (e) { print((e as any).constructor.name); } t.join();`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect(complete).toBe(true);
  expect(outcomes!.map(({ stdout }) => stdout.trim()).toSorted()).toEqual(["FileNotFoundError", "there"]);
});
