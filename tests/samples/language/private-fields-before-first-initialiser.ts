class A {
  a = #b in this;
  #b = 1;
  static has(o: any) {
    return #b in o;
  }
  c = A.has(this);
}
print(new A().a, new A().c);
class B {
  x = (() => {
    try {
      return this.#y;
    } catch (e) {
      return e instanceof TypeError;
    }
  })();
  #y = 2;
  z = this.#y;
}
print(new B().x, new B().z);
class C {
  static x = (() => {
    try {
      return C.#y;
    } catch (e) {
      return (e as any).constructor.name;
    }
  })();
  static #y = 2;
  static z = C.#y;
}
print(C.x, C.z);
