let a: any = { n: 1 }, b = 2;
a.n **= b;
a.m ??= b--;
a.m &&= ~b;
print(delete a.n, "m" in a, a instanceof Object, typeof a, void 0, (b, a), -b >>> 1, !a, a?.m ?? 1);
