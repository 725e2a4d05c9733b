import { assert } from "switchpoint";
import { Lock, Thread } from "switchpoint/threading";

const items = ["one", "two"];
const taken: string[] = [];
let head = 0;
let tail = items.length;
const lock = new Lock();

function pop() {
  using _ = lock.held();
  if (head < tail) taken.push(items[--tail]!);
}

function steal() {
  using _ = lock.held();
  if (head < tail) taken.push(items[head++]!);
}

const thief = new Thread({ target: steal });
thief.start();
pop();
pop();
thief.join();
assert(new Set(taken).size === taken.length);
