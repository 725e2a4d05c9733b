import { RefCounted } from "switchpoint";
import { Lock } from "switchpoint/threading";
import { time } from "switchpoint/time";

const object = new RefCounted("an object");
const lock = new Lock();
const rounds = 10_000;

let from = time();
for (let i = 0; i < rounds; i++) {
  object.incref();
  object.decref();
}
const bare = time() - from;

from = time();
for (let i = 0; i < rounds; i++) {
  lock.acquire();
  object.incref();
  lock.release();
  lock.acquire();
  object.decref();
  lock.release();
}
const locked = time() - from;
print("bare  ", (bare * 1000).toFixed(2), "ms");
print("locked", (locked * 1000).toFixed(2), "ms");
print("factor", (locked / bare).toFixed(1));
