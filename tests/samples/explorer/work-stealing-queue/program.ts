// A work-stealing queue: the owner takes from the tail, a thief from the head. The owner moves the tail before it looks at the
// head, but the thief looks before it moves, and may be kept waiting in between.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

const items = ["one", "two"];
const taken: string[] = [];
let head = 0;
let tail = items.length;

function pop() {
  tail -= 1;
  if (head <= tail) taken.push(items[tail]!);
  else tail += 1;
}

function steal() {
  const at = head;
  if (at >= tail) return;
  head = at + 1;
  taken.push(items[at]!);
}

const thief = new Thread({ target: steal });
thief.start();
pop();
pop();
thief.join();
assert(new Set(taken).size === taken.length, `taken: ${taken.join(", ")}`);
