try {
  x;
  let x = 1;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  typeof y;
  const y = 1;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  z = 1;
  let z: any;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  ((a = b, b = 1) => a)();
} catch (e) {
  print((e as any).constructor.name);
}
try {
  ((a = a) => a)();
} catch (e) {
  print((e as any).constructor.name);
}
print(((a: any, b = a) => b)(3));
try {
  class C {
    static x = C2;
  }
  class C2 {}
} catch (e) {
  print((e as any).constructor.name);
}
try {
  class X extends X {}
} catch (e) {
  print((e as any).constructor.name);
}
try {
  for (const a of [a]);
} catch (e) {
  print((e as any).constructor.name);
}
try {
  for (let i = i; ;) break;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  const { p, q = w, w } = {} as any;
} catch (e) {
  print((e as any).constructor.name);
}
function f() {
  return late;
}
try {
  f();
} catch (e) {
  print((e as any).constructor.name);
}
let late = 1;
print(f());
switch (0 as any) {
  case 1:
    let sw = 1;
    break;
  case 0:
    try {
      sw;
    } catch (e) {
      print((e as any).constructor.name);
    }
}
try {
  let [aa = bb, bb] = [] as any;
} catch (e) {
  print((e as any).constructor.name);
}
var vv = vv;
print(vv);
try {
  const c = 1;
  (c as any) = 2;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  const c2 = 1;
  (c2 as any)++;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  (function n() {
    (n as any) = 1;
  })();
} catch (e) {
  print((e as any).constructor.name);
}
try {
  class K {
    static m() {
      (K as any) = 1;
    }
  }
  K.m();
} catch (e) {
  print((e as any).constructor.name);
}
