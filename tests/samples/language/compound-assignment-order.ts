const log: any[] = [];
const f = (n: string, v: any) => {
  log.push(n);
  return v;
};
const o: any = { x: 1 };
f("o", o)[f("k", "x")] += f("v", 2);
print(log.join(), o.x);
log.length = 0;
let a = 1;
a += ((a = 10), 5);
print(a);
const arr = [1, 2, 3];
let i = 0;
arr[i++] += arr[i++];
print(arr, i);
arr[i] = i = 0;
print(arr, i);
let x = 1;
x = x++ + ++x;
print(x);
let p: any = { n: 1 };
const q = p;
p.x = p = { n: 2 };
print(q.x === p, p.x);
let und: any;
und ??= f("q", 4);
und ??= f("r", 5);
und &&= f("s", 0);
und ||= f("t", 6);
print(und, log.join());
o.fn ??= () => 1;
print(o.fn.name === "");
try {
  f("null", null).x = f("rhs", 1);
} catch (e) {
  print((e as any).constructor.name, log.join());
}
log.length = 0;
try {
  (null as any)[f("key", "k")] = f("rhs", 2);
} catch (e) {
  print((e as any).constructor.name, log.join());
}
log.length = 0;
try {
  (undefined as any)[
    {
      toString() {
        log.push("ts");
        return "x";
      },
    } as any
  ];
} catch (e) {
  print((e as any).constructor.name, log.join());
}
log.length = 0;
const obj: any = {};
obj[
  {
    toString() {
      log.push("ts");
      return "x";
    },
  } as any
] += f("v", 1);
print(log.join(), Object.keys(obj));
let sw1 = 1,
  sw2 = 2;
[sw1, sw2] = [sw2, sw1];
print(sw1, sw2);
let y1 = [1, 2],
  z1: any;
[z1 = y1[1], y1[0]] = [undefined, 7];
print(z1, y1);
