function* g() {
  try {
    yield 1;
    yield 2;
  } finally {
    yield 3;
    print("cleanup");
  }
}
let i = g();
print(i.next(), i.return(9 as any), i.next(), i.next());
i = g();
i.next();
print(i.return(9 as any));
try {
  i.throw(new RangeError());
} catch (e) {
  print((e as any).constructor.name);
}
print(i.next());
function* h() {
  try {
    return 5;
  } finally {
    yield "f";
  }
}
print(
  [...h()],
  (() => {
    const x = h();
    x.next();
    return x.next();
  })(),
);
function* k(): any {
  while (true) {
    try {
      yield 1;
    } catch (e) {
      print("caught", e);
      return 7;
    } finally {
      print("fin");
    }
  }
}
const kk = k();
kk.next();
print(kk.throw(4), kk.next());
function* d(): any {
  const r = yield* inner();
  print("r", r);
}
function* inner(): any {
  try {
    const x = yield 1;
    return x;
  } finally {
    print("inner fin");
  }
}
const dd = d();
dd.next();
print(dd.next(5));
const de = d();
de.next();
print(de.return(8));
function* o(): any {
  try {
    yield 1;
  } finally {
    return 10;
  }
}
const oo = o();
oo.next();
print(oo.return(1), oo.next());
const o2 = o();
o2.next();
print(o2.throw(1));
for (const x of g()) {
  if (x === 1) break;
}
const [a] = g() as any;
print(a);
outer: for (const y of [1, 2]) for (const x of g()) continue outer;
function* nested(): any {
  try {
    yield* g();
  } finally {
    print("outer fin");
  }
}
const nn = nested();
nn.next();
print(nn.return(1), nn.next());
