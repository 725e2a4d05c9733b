class A {
  "quoted name"() {
    return 1;
  }
  123() {
    return 2;
  }
  [`t${1}`]() {
    return 3;
  }
  static async = 4;
  static get = 5;
  static set = 6;
  get = 7;
  set = 8;
  static = 9;
  async = 10;
  static static = 11;
  static *gen() {}
  "constructor2" = 1;
  static {}
  accessor2 = 1;
  of = 2;
  let = 3;
  await = 4;
  yield = 5;
}
const a: any = new A();
print(
  a["quoted name"](),
  a[123](),
  a.t1(),
  A.async,
  A.get,
  A.set,
  a.get,
  a.set,
  a.static,
  a.async,
  A.static,
  a.of,
  a.let,
  a.await,
  a.yield,
);
try {
  (A as any)();
} catch (e) {
  print((e as any).constructor.name);
}
class B {
  constructor() {
    return { x: 1 } as any;
  }
}
print((new B() as any).x);
class D extends B {
  y = 2;
  constructor() {
    super();
    print(this === undefined, (this as any).x, this.y);
  }
}
new D();
class E extends A {
  constructor() {
    return;
  }
}
try {
  new E();
} catch (e) {
  print((e as any).constructor.name);
}
class F extends A {
  constructor() {
    super();
    return 1 as any;
  }
}
try {
  new F();
} catch (e) {
  print((e as any).constructor.name);
}
class G extends A {
  constructor() {
    try {
      this.get;
    } catch (e) {
      print((e as any).constructor.name);
    }
    const s = () => super();
    s();
    try {
      s();
    } catch (e) {
      print((e as any).constructor.name);
    }
    print(this.get);
  }
}
new G();
print(
  typeof class {},
  class {}.name,
  class X {}.name,
  class {
    static name = "n";
  }.name,
  Object.getOwnPropertyDescriptor(A, "prototype")!.writable,
  A.prototype.constructor === A,
  Object.keys(A.prototype).length,
);
const { m = class {} } = {} as any;
print(m.name);
print(
  new (class {
    x = this;
  })().x.constructor.name,
);
class H {
  static m() {
    return this;
  }
  static n = this;
}
const hm = H.m;
print(hm(), H.n === H);
try {
  class I extends (5 as any) {}
} catch (e) {
  print((e as any).constructor.name);
}
try {
  class J extends ({} as any) {}
} catch (e) {
  print((e as any).constructor.name);
}
const o = {
  m() {},
  get g() {
    return 1;
  },
  f() {
    return super.toString === Object.prototype.toString;
  },
};
try {
  new (o.m as any)();
} catch (e) {
  print((e as any).constructor.name);
}
print(o.f(), "prototype" in o.m, new Proxy(A, {}) instanceof Object, new (new Proxy(A, {}) as any)().get);
class K extends class {
  constructor(public v = 3) {}
} {
  w = this.v + 1;
}
print(new K(7).w, K.length);
function Old(this: any) {
  this.old = 1;
}
Old.prototype.hi = function () {
  return this.old;
};
class L extends (Old as any) {
  n = this.old;
  hi() {
    return super.hi() + 1;
  }
}
print((new L() as any).hi(), new L().n);
print(Object.getOwnPropertyNames(new K()).join());
