const it = {
  from: 1,
  to: 3,
  [Symbol.iterator]() {
    let c = this.from,
      t = this.to;
    return { next: () => (c <= t ? { done: false, value: c++ } : { done: true, value: "ret" }) };
  },
};
print(
  [...it],
  Math.max(...it),
  Array.from(it, (x: any) => x * 2),
  new Set(it).size,
  Object.fromEntries([...it].map((x) => [x, x])),
);
const [p, ...q] = it as any;
print(p, q);
function* g(): any {
  const r = yield* it as any;
  print("r", r);
  yield* [10, 20];
  yield* "ab";
}
print([...g()]);
const e = [1, 2].entries();
for (const [i, v] of e) print(i, v);
for (const [k, v] of new Map([["a", 1]])) print(k, v);
class C {
  *[Symbol.iterator]() {
    yield* [1, 2];
  }
  static *gen() {
    yield this.name;
  }
  async *ag() {}
}
print([...new C()], [...C.gen()]);
try {
  for (const x of 5 as any);
} catch (e) {
  print((e as any).constructor.name);
}
try {
  [...({} as any)];
} catch (e) {
  print((e as any).constructor.name);
}
try {
  for (const x of {
    [Symbol.iterator]() {
      return 1;
    },
  } as any);
} catch (e) {
  print((e as any).constructor.name);
}
const arr = [1, 2, 3];
for (const x of arr) {
  if (x === 1) arr.push(4);
  print(x);
}
const idx: any[] = [];
for (const i in [7, 8]) idx.push(typeof i);
print(idx);
for (const k in "ab") print(k);
for (const k in null as any) print(k);
const inh = Object.create({ a: 1 });
inh.b = 2;
for (const k in inh) print(k);
