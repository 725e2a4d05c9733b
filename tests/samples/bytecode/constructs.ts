// Every construct of the course at least once; compared with real CPythons by tests/compiler/bytecode-real.test.ts.
import { Thread } from "switchpoint/threading";
let counter = 0;
const d: any = {};
const o: any = { a: 1, b: 2 };
function one() { return 1; }
function tryit(x: any) {
  try {
    x.run();
  } catch (e) {
    print(e);
  } finally {
    x.close();
  }
  return 1;
}
function tryplain(x: any) {
  try {
    x.run();
  } catch {
    x.close();
  }
}
function early(x: any, lock: any) {
  for (const item of x) {
    if (item === 3) continue;
    if (item > 4) {
      break;
    }
    using _ = lock.held();
    if (item === 5) return item;
    print(item);
  }
  return 0;
}
function fin(x: any) {
  try {
    return x.value;
  } finally {
    x.close();
  }
}
function sub(d: any, k: any) {
  d[k] = d.get(k, 0) + 1;
  d[k] += 1;
  o.n += one();
  const [a, b] = d.pair;
  let t = a < b ? a : b;
  if (a && b || t) t = -t;
  else if (!a) {
    t = a || b;
  } else t = 2;
  while (true) {
    t -= 1;
    if (t < 0 && a) break;
  }
  while (t) {
    t -= 1;
  }
  return { a: t, b };
}
function nested(n: number) {
  let total = 0;
  const inner = () => { total += n; return total; };
  const f = (x = 1) => x + total;
  return inner() + f();
}
class Account {
  balance = 0;
  constructor(name: string) { this.name = name; }
  deposit(amount: number) {
    this.balance += amount;
    return this.balance === null;
  }
}
for (let i = 0; i < 3; i++) {
  for (const x of [1, 2, 3]) {
    if (x !== i) counter += x * i;
  }
}
const xs = [1, 2, 3, 4];
xs.push(5);
print(xs.length, `n ${counter}`, xs[0], Number("3"));
