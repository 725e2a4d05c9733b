import { Thread } from "switchpoint/threading";

let ready = false;

function waiter() {
  while (!ready) {}
}

function setter() {
  ready = true;
}

const threads = [new Thread({ target: waiter }), new Thread({ target: setter })];
for (const t of threads) t.start();
for (const t of threads) t.join();
