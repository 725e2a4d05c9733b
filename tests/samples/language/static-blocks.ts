class S {
  static a = 1;
  static {
    this.a += 1;
    try {
      throw 1;
    } catch {
      S.a *= 10;
    }
    var q = 5;
    print(q, this === S);
  }
  static b = this.a;
  static {
    const f = () => this.b;
    print(f());
  }
  static #p = 3;
  static {
    print(S.#p, new.target);
  }
}
print(S.a, S.b);
class S2 extends S {
  static {
    print(super.a);
  }
  static x = super.b;
}
print(S2.x);
