class MyArr extends Array {
  sum() {
    return this.reduce((a: any, b: any) => a + b, 0);
  }
}
const m = MyArr.from([1, 2, 3]) as any;
print(
  m instanceof MyArr,
  m.sum(),
  m.map((x: any) => x * 2) instanceof MyArr,
  m.length,
  MyArr.of(4).sum(),
  m.filter((x: any) => x > 1).sum(),
  m.concat([5]).sum(),
  m.slice(1).constructor.name,
);
class MyErr extends RangeError {
  code = 5;
  constructor(
    m: string,
    public extra?: any,
  ) {
    super(m, { cause: 1 });
    this.name = "MyErr";
  }
}
const e = new MyErr("hi", 3);
print(e instanceof MyErr, e instanceof RangeError, e.message, e.code, e.cause, e.extra, String(e), Object.prototype.toString.call(e));
class MyMap extends Map {
  get(k: any) {
    return super.get(k) ?? "none";
  }
}
const mm = new MyMap([[1, 2]]);
print(mm.get(1), mm.get(3), mm.size);
class MySet extends Set {
  add(v: any) {
    return super.add(v * 2);
  }
}
print([...new MySet([1, 2])]);
class MyFn extends Object {
  constructor() {
    super(1);
  }
}
print(typeof new MyFn());
class P2 extends Uint8Array {
  top() {
    return this[0];
  }
}
print(new P2([7]).top(), P2.from([1, 2]).length);
class R extends RegExp {
  test(s: string) {
    return !super.test(s);
  }
}
print(new R("a").test("a"), "xay".replace(new R("a"), "b"));
class B2 extends Boolean {}
print(new B2(true).valueOf());
class S3 extends String {
  first() {
    return this[0];
  }
}
print(new S3("abc").first(), new S3("abc").length);
class N extends null {
  static s = 1;
}
print(N.s, Object.getPrototypeOf(N.prototype));
try {
  new N();
} catch (e) {
  print((e as any).constructor.name);
}
