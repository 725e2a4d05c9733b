class A {
  static #s = A.make();
  static make() {
    return 5;
  }
  #a = this.q();
  #b = this.q2();
  get #g() {
    return this.#a;
  }
  #m() {
    return this.#b;
  }
  q() {
    return #m in this;
  }
  q2() {
    return [
      this.#a,
      this.#g,
      (() => {
        try {
          return this.#b;
        } catch {
          return "none";
        }
      })(),
    ];
  }
  t() {
    return [this.#m(), A.#s];
  }
  static #t = A.#s + 1;
  static u = A.#t;
}
print(new A().t(), A.u);
class B extends A {
  #z = super.t();
  #y = this.#z.length;
  r() {
    return this.#y;
  }
}
print(new B().r());
const mk = (x: any) =>
  class {
    #v = x();
    get() {
      return this.#v;
    }
    same(o: any) {
      return #v in o;
    }
  };
const M1 = mk(() => 1),
  M2 = mk(() => 2);
print(new M1().get(), new M2().get(), new M1().same(new M2()), new M1().same(new M1()));
class Outer {
  #x = f();
  in() {
    return class {
      #y = f();
      z(o: Outer) {
        return o.#x + this.#y;
      }
    };
  }
}
function f() {
  return 4;
}
const Oi = new Outer().in();
print(new Oi().z(new Outer()));
