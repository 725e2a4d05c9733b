const o = {
  _x: 1,
  get x() {
    return this._x;
  },
  set x(v) {
    this._x = v * 2;
  },
  get ["y" + 1]() {
    return "y";
  },
  get 1() {
    return "one";
  },
  get "a b"() {
    return "ab";
  },
};
o.x = 4;
print(o.x, o.y1, o[1], o["a b"]);
o.x += 1;
print(o.x, o.x++, ++o.x);
class A {
  static get s() {
    return this.name;
  }
  static set s(v) {
    print("set", v);
  }
  get #p() {
    return 5;
  }
  set #p(v) {
    print("p", v);
  }
  t() {
    this.#p += 2;
    this.#p++;
    return (this.#p ??= 3);
  }
}
print(A.s, (A.s = "q"), new A().t());
class B extends A {
  static get s() {
    return super.s + "!";
  }
  static set s(v) {
    super.s = v + "?";
  }
}
B.s = "z";
print(B.s);
try {
  (
    ({
      get q() {
        return 1;
      },
    }) as any
  ).q = 2;
} catch (e) {
  print((e as any).constructor.name);
}
