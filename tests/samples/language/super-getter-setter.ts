class A {
  _v = 1;
  get v() {
    return this._v;
  }
  set v(x) {
    this._v = x;
  }
  m() {
    return "A.m";
  }
  static s = 3;
}
class B extends A {
  get v() {
    return super.v * 10;
  }
  set v(x) {
    super.v = x + 1;
  }
  m() {
    return super.m() + super["m"]();
  }
  t() {
    super.v = 5;
    super.v += 1;
    super.v++;
    return [this._v, super.v];
  }
  n() {
    (super.m as any) = 4;
    return Object.hasOwn(this, "m");
  }
  u() {
    (super.zz as any) ??= 4;
    return (this as any).zz;
  }
  ex() {
    (super.v as any) **= 2;
    return this._v;
  }
}
const b = new B();
b.v = 4;
print(b.v, b.m(), b.t(), b.u(), b.ex(), b.n());
const base = {
  hi() {
    return "base" + this.x;
  },
  x: 0,
};
const o = {
  __proto__: base,
  x: 2,
  hi() {
    return super.hi() + "!";
  },
  get y() {
    return super.x;
  },
  f: function () {
    return 1;
  },
} as any;
print(o.hi(), o.y);
class C extends A {
  a = super.m();
  b = () => super.m();
  static c = super.s;
}
print(new C().a, new C().b(), C.c);
