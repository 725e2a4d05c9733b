// Busy waiting for a flag that the other thread has reset before it was seen: round and round for ever.
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

let ready = false;

function waiter() {
  while (!ready) sleep(0);
}

function pulse() {
  ready = true;
  ready = false;
}

const threads = [new Thread({ target: waiter }), new Thread({ target: pulse })];
for (const t of threads) t.start();
for (const t of threads) t.join();
