/**
 * Keeps the reader's work in the browser: edits, answers, scores. IndexedDB where it can be had, else local storage, else
 * memory for this visit (a frame without storage). Nothing leaves the machine.
 */
import { createStore, entries as idbEntries, get as idbGet, set as idbSet, del as idbDelete } from "idb-keyval";
import type { UseStore } from "idb-keyval";

interface Drawer {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  entries(): Promise<[string, unknown][]>;
}

const PREFIX = "switchpoint:";

function indexed(store: UseStore): Drawer {
  return {
    get: (key) => idbGet(key, store),
    set: (key, value) => (value === undefined ? idbDelete(key, store) : idbSet(key, value, store)),
    entries: () => idbEntries<string, unknown>(store),
  };
}

function local(storage: Storage): Drawer {
  return {
    get: async (key) => JSON.parse(storage.getItem(PREFIX + key) ?? "null") ?? undefined,
    set: async (key, value) =>
      value === undefined ? storage.removeItem(PREFIX + key) : storage.setItem(PREFIX + key, JSON.stringify(value)),
    entries: async () =>
      Object.entries(storage).flatMap(([key, value]) =>
        key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), JSON.parse(String(value))] as [string, unknown]] : [],
      ),
  };
}

function memory(): Drawer {
  const map = new Map<string, unknown>();
  return {
    get: async (key) => map.get(key),
    set: async (key, value) => void (value === undefined ? map.delete(key) : map.set(key, value)),
    entries: async () => [...map],
  };
}

async function open(): Promise<Drawer> {
  try {
    const drawer = indexed(createStore("switchpoint", "course"));
    await drawer.get("opened");
    return drawer;
  } catch {
    try {
      window.localStorage.setItem(`${PREFIX}opened`, "true");
      return local(window.localStorage);
    } catch {
      return memory();
    }
  }
}

let drawer: Promise<Drawer> | undefined;
const opened = (): Promise<Drawer> => (drawer ??= open());

/** The value kept under `key`, or undefined. */
export async function recall<T>(key: string): Promise<T | undefined> {
  return (await (await opened()).get(key)) as T | undefined;
}

/** Keeps `value` under `key`; undefined forgets it. A full or forbidden store loses nothing but the memory of it. */
export async function keep(key: string, value: unknown): Promise<void> {
  try {
    await (await opened()).set(key, value);
  } catch (error) {
    console.warn("switchpoint: could not keep", key, error);
  }
}

/** Everything kept under keys that start with `prefix`. */
export async function recallAll<T>(prefix: string): Promise<[string, T][]> {
  return (await (await opened()).entries()).filter(([key]) => key.startsWith(prefix)) as [string, T][];
}
