const log: any[] = [];
const k = (x: any) => {
  log.push(x);
  return x;
};
class A {
  static [k("a")] = k("va");
  [k("b")] = k("vb");
  [k("c")]() {}
  static [k("d")]() {}
  get [k("e")]() {
    return 1;
  }
}
print(log.join());
new A();
print(log.join());
log.length = 0;
const o = {
  [k("x")]: k(1),
  y: k(2),
  [k("z")]: k(3),
  ...k({}),
  [{
    toString() {
      log.push("ts");
      return "key";
    },
  } as any]: k(4),
};
print(log.join(), Object.keys(o).join());
log.length = 0;
class B extends (k("heritage"), Object) {
  [k("1st")] = 1;
  static {
    k("block");
  }
  static [k("2nd")] = k("v2");
}
print(log.join());
print(
  Object.getOwnPropertyNames(
    class {
      static b() {}
      static a = 1;
      static 2 = 1;
      static 1 = 2;
    },
  ).join(),
);
