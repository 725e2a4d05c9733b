// Two setters and a checker (Falke's and Yu's "reorder"): the checker sees one value without the other.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

let a = 0;
let b = 0;

function set() {
  a = 1;
  b = -1;
}

function check() {
  const seen = a;
  const other = b;
  assert(seen + other === 0, `${seen}, ${other}`);
}

const threads = [set, set, check].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
