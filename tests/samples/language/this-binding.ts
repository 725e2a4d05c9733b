function f(this: any) {
  return this === undefined ? "undef" : typeof this;
}
print(
  f(),
  f.call(1),
  f.call(null),
  [f][0]!() === "undef",
  (0, { f }.f)(),
  { f }.f(),
  { f }["f"](),
  { f }.f(),
  new (f as any)() instanceof f,
);
const o = {
  a: () => typeof this,
  m() {
    return (() => this === o)();
  },
  g: {
    h() {
      return this === o.g;
    },
  },
};
print(o.m(), o.g.h(), o.g?.h(), o.g.h(), o["g"]["h"]());
class C {
  x = 1;
  m = () => this.x;
  static s = () => this;
  n() {
    return [1].map(function (this: any) {
      return this;
    }, 5)[0];
  }
}
const { m } = new C();
print(m(), C.s() === C, new C().n());
print(
  [1, 2].map(f),
  Reflect.apply(f, 3, []),
  f.bind(4)(),
  [3, 1, 2].sort((a, b) => b - a),
  ["a", "b"].forEach(f),
  Array.from(
    [1],
    function (this: any) {
      return this;
    },
    7,
  ),
);
setT.call({ q: 1 });
function setT(this: any) {
  const inner = () => {
    const deep = () => this.q;
    return deep();
  };
  print(inner());
}
