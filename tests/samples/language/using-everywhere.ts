const r = (n: string): any => ({
  n,
  [Symbol.dispose]() {
    print("dispose", n);
  },
});
{
  using a = r("a"),
    b = r("b"),
    c = null;
  print("body", a.n, b.n, c);
}
function f() {
  using x = r("f");
  return x.n;
}
print(f());
for (using x of [r("1"), r("2")]) {
  print(x.n);
  if (x.n === "1") continue;
  break;
}
for (using x = r("head"), y = r("y"); ;) {
  print("loop");
  break;
}
try {
  using a = r("e");
  throw new RangeError("in");
} catch (e) {
  print((e as any).constructor.name);
}
const bad = {
  [Symbol.dispose]() {
    throw new TypeError("d");
  },
};
try {
  using x = bad;
  throw new RangeError("b");
} catch (e: any) {
  print(e.constructor.name, e.error?.constructor.name, e.suppressed?.constructor.name);
}
try {
  using x = bad,
    y = bad;
} catch (e: any) {
  print(e.constructor.name, e.error.constructor.name, e.suppressed.constructor.name);
}
try {
  using x = {} as any;
} catch (e: any) {
  print(e.constructor.name);
}
try {
  using x = 1 as any;
} catch (e: any) {
  print(e.constructor.name);
}
function* g() {
  using x = r("gen");
  yield 1;
  yield 2;
}
for (const v of g()) {
  print(v);
  break;
}
class S {
  static {
    using x = r("static");
    print("in static");
  }
}
switch (1) {
  case 1: {
    using x = r("sw");
    print("case");
  }
}
lab: {
  using x = r("lab");
  break lab;
}
{
  using x = undefined;
}
using top = r("top");
const fn = () => {
  using z = r("arrow");
  return () => z.n;
};
print(fn()());
