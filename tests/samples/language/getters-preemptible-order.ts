const log: any[] = [];
const o = {
  get a() {
    log.push("a");
    return 1;
  },
  get b() {
    log.push("b");
    return 2;
  },
};
print(o.a + o.b, `${o.b}${o.a}`, [o.a, o.b], log.join(""));
const p = {
  valueOf() {
    log.push("v");
    return 3;
  },
  toString() {
    return "str";
  },
  [Symbol.toPrimitive]: undefined as any,
};
print(+(p as any), `${p}`, (p as any) + 1, (p as any) * 2, (p as any) < 4, [1, 2, 3][p as any], ({ str: 5 } as any)[p as any]);
const sym = {
  [Symbol.toPrimitive](h: string) {
    return h;
  },
};
print(`${sym}`, (sym as any) + "", +(sym as any));
