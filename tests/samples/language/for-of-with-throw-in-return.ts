const mk = (ret: any) => ({ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }), return: ret }) });
try {
  for (const x of mk(() => {
    throw new TypeError();
  }) as any)
    throw new RangeError();
} catch (e) {
  print((e as any).constructor.name);
}
try {
  for (const x of mk(() => {
    throw new TypeError();
  }) as any)
    break;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  for (const x of mk(() => 1) as any) break;
} catch (e) {
  print((e as any).constructor.name);
}
for (const x of mk(null) as any) break;
for (const x of mk(undefined) as any) break;
try {
  for (const x of mk(1) as any) break;
} catch (e) {
  print((e as any).constructor.name);
}
(() => {
  for (const x of mk(() => {
    print("closed");
    return {};
  }) as any)
    return;
})();
a: for (;;) {
  for (const x of mk(() => {
    print("closed2");
    return {};
  }) as any)
    break a;
}
const f = () => {
  try {
    for (const x of mk(() => {
      print("c3");
      return {};
    }) as any) {
      return "r";
    }
  } finally {
    print("fin");
  }
};
print(f());
