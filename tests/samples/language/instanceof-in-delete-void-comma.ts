class Even {
  static [Symbol.hasInstance](n: any) {
    return n % 2 === 0;
  }
}
print((2 as any) instanceof Even, (1 as any) instanceof Even);
try {
  (({}) as any) instanceof (5 as any);
} catch (e) {
  print((e as any).constructor.name);
}
try {
  "a" in (5 as any);
} catch (e) {
  print((e as any).constructor.name);
}
const o: any = { a: 1, b: { c: 2 } };
print(delete o.a, delete o.zz, delete o?.b?.c, o);
try {
  delete (Object.freeze({ a: 1 }) as any).a;
} catch (e) {
  print((e as any).constructor.name);
}
print(
  void 0,
  (1, 2),
  !!"" + "",
  typeof null,
  typeof undefinedVar,
  +"3" - -"2",
  ~5,
  7 % -3,
  -7 % 3,
  2 ** 3,
  "b" > "a",
  null ?? "d",
  0 || "e",
  0 ?? "f",
  1 && "g",
  5 / 0,
  [] + ({} as any),
  [] == ("" as any),
  null == undefined,
  NaN != NaN,
  1 < 2 === true,
  "5" * ("2" as any),
  10n ** 20n,
  7n / 2n,
  -7n % 3n,
  typeof 1n,
  1n < 2,
  2n == (2 as any),
  0x10,
  0b11,
  0o17,
  1_000,
  0.5e1,
  "\x41\u{1F600}\0",
  "a\
b",
);
try {
  undefinedVar2 = 1;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  (1n as any) + 1;
} catch (e) {
  print((e as any).constructor.name);
}
let i = 0;
const arr = [i++, i++, ++i];
print(arr, i--, --i, i);
let n: any = 10n;
print(n++, ++n, -n, n--);
let s: any = "5";
print(s++, s);
let u: any;
print(u++, u);
o.k = "3";
print(o.k++, ++o.k, o.k--);
const b = {
  valueOf() {
    return 5;
  },
} as any;
let bb = b;
print(bb++, bb);
