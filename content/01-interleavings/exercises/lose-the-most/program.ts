import { Thread } from "switchpoint/threading";

let counter = 0;

function add() {
  for (let i = 0; i < 3; i++) counter += 1;
}

/** Both threads, to the end; what the counter holds then. */
export function total() {
  const a = new Thread({ target: add, name: "A" });
  const b = new Thread({ target: add, name: "B" });
  a.start();
  b.start();
  a.join();
  b.join();
  return counter;
}
