class Base {
  constructor(o: any) {
    return o;
  }
}
class D extends Base {
  #p = 1;
  static has(o: any) {
    return #p in o;
  }
}
const o = {};
new D(o);
print(D.has(o));
try {
  new D(o);
} catch (e) {
  print((e as any).constructor.name);
}
class E extends Base {
  #m() {
    return 1;
  }
  static call(o: any) {
    return o.#m();
  }
}
const q = {};
new E(q);
print(E.call(q));
try {
  new E(q);
} catch (e) {
  print((e as any).constructor.name);
}
