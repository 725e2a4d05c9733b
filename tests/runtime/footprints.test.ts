import { expect, test } from "vitest";
import { footprints } from "../../src/switchpoint/runtime/footprints.ts";

const xs = [10, 20];
const map = new Map<unknown, unknown>([["a", 1]]);
const key = {};

/** Accesses as text: "r" or "w", the key ("*" for all of it), "arg" where it is not the receiver. */
function shown(method: Function, self: unknown, ...args: unknown[]): string[] {
  return footprints(method, self, args).map(
    (access) => `${access.write ? "w" : "r"} ${access.key === null ? "*" : String(access.key)}${access.object === self ? "" : " arg"}`,
  );
}

test.each([
  ["push", shown(xs.push, xs, 1, 2), ["w length", "w 2", "w 3"]],
  ["pop", shown(xs.pop, xs), ["w length", "w 1"]],
  ["pop of an empty array", shown(xs.pop, []), ["r length"]],
  ["shift", shown(xs.shift, xs), ["w *"]],
  ["at", shown(xs.at, xs, -1), ["r length", "r 1"]],
  ["includes", shown(xs.includes, xs, 10), ["r *"]],
  ["concat reads its arguments", shown(xs.concat, xs, [1]), ["r *", "r * arg"]],
  ["sort", shown(xs.sort, xs), ["w *"]],
  ["slice", shown(xs.slice, xs), ["r *"]],
  ["one step of an array's iterator", shown(xs[Symbol.iterator]().next, xs, 1), ["r 1", "r length"]],
  ["get of a Map", shown(map.get, map, "a"), ["r entry string a"]],
  ["set of a key that is there", shown(map.set, map, "a", 2), ["w entry string a"]],
  ["set of a new key", shown(map.set, map, "b", 2), ["w entry string b", "w size"]],
  ["set under an object", shown(map.set, map, key, 2), ["w *", "w size"]],
  ["delete", shown(map.delete, map, "a"), ["w entry string a", "w size"]],
  ["clear", shown(map.clear, map), ["w *"]],
  ["Math", shown(Math.floor, Math, 1), []],
  ["a method of a string", shown("".indexOf, "abc", "b"), []],
  ["Object.keys", shown(Object.keys, Object, xs), ["r * arg"]],
  ["Object.assign", shown(Object.assign, Object, xs, map), ["w * arg", "r * arg"]],
  ["JSON.stringify", shown(JSON.stringify, JSON, xs), ["r *", "r * arg"]],
  ["new Error", shown(Error, undefined, "m"), []],
  ["something unknown", shown(() => {}, xs, map), ["w *", "w * arg"]],
])("%s", (_, accesses, expected) => expect(accesses).toEqual(expected));
