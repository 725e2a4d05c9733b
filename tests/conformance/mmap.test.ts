/** mmap: texts as of CPython 3.13; memory that a forked child shares. */
import { expect, test } from "vitest";
import { lines, raises } from "./program.ts";

const MMAP = 'import { mmap } from "switchpoint/mmap"; const m = new mmap(-1, 10); const hello = Uint8Array.of(104, 101, 108, 108, 111);';

test("it is read and written like a file, and by index", () => {
  expect(
    lines(`${MMAP} print(m.write(hello), m.tell()); m.seek(0); print([...m.read(3)].join(" ")); print(m[1], m[-1], m.length);
m[9] = 7; print(m[9], [...m.slice(8)].join(" "), m.find(Uint8Array.of(108), 0)); m.close(); print(m.closed);`),
  ).toEqual(["5 5", "104 101 108", "101 0 10", "7 0 7 2", "True"]);
});

test.each([
  ["new mmap(-1, 0)", "OSError: [Errno 22] Invalid argument"],
  ["new mmap(-1, -1)", "OverflowError: memory mapped length must be positive"],
  ["m.write(new Uint8Array(11))", "ValueError: data out of range"],
  ["m[20]", "IndexError: mmap index out of range"],
  ["m.close(); m[0]", "ValueError: mmap closed or invalid"],
  ["m.close(); m.read()", "ValueError: mmap closed or invalid"],
])("%s", (action, error) => {
  expect(lines(raises(MMAP, action))).toEqual([error]);
});

test("a forked child shares it", () => {
  const program = `${MMAP} import * as os from "switchpoint/os";
const pid = os.fork(); if (pid === 0) { m[0] = 42; os._exit(0); } os.waitpid(pid, 0); print(m[0]);`;
  expect(lines(program, { python: "3.12" })).toEqual(["42"]);
});
