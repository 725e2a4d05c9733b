/** ShareableList and SharedMemoryManager: a list and blocks in shared memory, and who frees them. */
import { expect, test } from "vitest";
import { lines, raises } from "../../conformance/program.ts";

const setup = `import { ShareableList, SharedMemory } from "switchpoint/multiprocessing/shared_memory";
import { SharedMemoryManager } from "switchpoint/multiprocessing/managers"; import { Process } from "switchpoint/multiprocessing";
const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
`;

test("items of all kinds, read, replaced, counted and found", () => {
  const out = lines(`${setup}
const list = new ShareableList(["howdy", bytes("HoWdY"), -273.154, 100, null, true, 42]);
for (const item of list) print(item);
print(list.length, list[-1], list.count(100), list.index(-273.154));
list[2] = -78.5; list[3] = "dry ice"; list[0] = null; list[4] = 2;
print([0, 1, 2, 3, 4, 5].map((i) => list[i]));
const other = new ShareableList(null, { name: list.shm.name });
other[6] = 7; print(list[6], other.length);
list.shm.close(); list.shm.unlink();`);
  expect(out).toEqual([
    "howdy",
    "72,111,87,100,89",
    "-273.154",
    "100",
    "None",
    "True",
    "42",
    "7 42 1 2",
    "[None, 72,111,87,100,89, -78.5, 'dry ice', 2, True]",
    "7 7",
  ]);
});

test("an item has the room that it began with", () => {
  const raised = (action: string) => lines(raises(`${setup}const list = new ShareableList(["1234567", 5]);`, action))[0];
  expect(raised('list[0] = "12345678"')).toBe("nothing raised");
  expect(raised('list[0] = "123456789"')).toBe("ValueError: bytes/str item exceeds available storage");
  expect(raised("list[2]")).toBe("IndexError: index out of range");
  expect(raised("list[2] = 1")).toBe("IndexError: assignment index out of range");
  expect(raised('list.index("x")')).toBe("ValueError: 'x' not in this container");
});

test.for(["fork", "spawn"] as const)("another process changes what this one sees (%s)", (startMethod) => {
  const out = lines(
    `${setup}
function change(list: ShareableList) { list[0] = list[0] + 1; list[1] = "changed"; }
if (__name__ === "__main__") {
  const list = new ShareableList([1, "original"]);
  const p = new Process({ target: change, args: [list] }); p.start(); p.join();
  print(list[0], list[1], p.exitcode); list.shm.unlink();
}`,
    { startMethod },
  );
  expect(out).toEqual(["2 changed 0"]);
});

test("a SharedMemoryManager frees its blocks when it shuts down", () => {
  const out = lines(`${setup}
let name = "", other = "";
if (__name__ === "__main__") {
  using smm = new SharedMemoryManager();
  smm.start();
  const block = smm.SharedMemory(128); name = block.name; block.buf[0] = 5;
  const list = smm.ShareableList([1, 2]); other = list.shm.name; list[1] = 9;
  print(block.size, block.buf[0], list[1], new SharedMemory(name).buf[0]);
}
if (__name__ === "__main__") for (const one of [name, other]) try { new SharedMemory(one); } catch (e) { print((e as any).constructor.name); }
if (__name__ === "__main__") try { new SharedMemoryManager().SharedMemory(1); } catch (e) { print((e as Error).message); }`);
  expect(out).toEqual(["128 5 9 5", "FileNotFoundError", "FileNotFoundError", "server not yet started"]);
});
