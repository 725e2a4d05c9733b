const log: any[] = [];
const src = {
  get a() {
    log.push("get a");
    return undefined;
  },
  get b() {
    log.push("get b");
    return 2;
  },
};
const tgt = {
  set x(v: any) {
    log.push("set x " + v);
  },
  set y(v: any) {
    log.push("set y " + v);
  },
};
const t = (n: string) => {
  log.push("t " + n);
  return tgt;
};
const key = (n: string) => {
  log.push("key " + n);
  return n;
};
({ [key("a")]: (t("1") as any).x = (log.push("def"), 9), [key("b")]: (t("2") as any)[key("y")] } = (log.push("src"), src) as any);
print(log.join("; "));
log.length = 0;
[(t("1") as any)[key("x")], (t("2") as any).y = 3] = (log.push("src"),
{
  [Symbol.iterator]() {
    log.push("iter");
    let i = 0;
    return {
      next() {
        log.push("next");
        return { done: i++ > 0, value: i };
      },
      return() {
        log.push("return");
        return {};
      },
    };
  },
}) as any;
print(log.join("; "));
log.length = 0;
const { [key("p")]: p, ...rest } = { p: 1, q: 2, r: 3, [Symbol.for("s")]: 4 } as any;
print(p, rest, log.join());
let a1: any, b1: any;
[a1, b1] = [(b1 = 1), 2];
[a1, b1] = [b1, a1];
print(a1, b1);
const [x = 1, y = x, [z = y] = [], ...[w, ...ww]] = [undefined, null, undefined, 4, 5, 6] as any;
print(x, y, z, w, ww);
for ({ a: a1 = 3 } of [{}] as any) print(a1);
for ([a1] of [[8]]) print(a1);
let len: any;
({ length: len } = "abc");
print(len);
({} = 5 as any);
try {
  ({} = null as any);
} catch (e) {
  print((e as any).constructor.name);
}
try {
  const {} = undefined as any;
} catch (e) {
  print((e as any).constructor.name);
}
print(([a1, b1] = [1, 2, 3]).length);
(function ({ a = 1, b: { c } = { c: 2 } }: any = {}, [d]: any = "x") {
  print(a, c, d, arguments.length);
})();
const f2 = ({ length }: any, ...[first, second]: any[]) => [length, first, second];
print(f2("abc", 1, 2), f2.length);
