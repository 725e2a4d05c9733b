import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

let ready = false;

function waiter() {
  while (!ready) sleep(0);
}

function setter() {
  ready = true;
}

const threads = [new Thread({ target: waiter }), new Thread({ target: setter })];
for (const t of threads) t.start();
for (const t of threads) t.join();
