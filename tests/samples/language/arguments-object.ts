function f(this: any, a?: any, b?: any) {
  arguments[0] = 9;
  return [a, arguments.length, [...arguments], typeof arguments, Array.isArray(arguments), (() => arguments[1])()];
}
print(f(1, 2));
function g() {
  return arguments;
}
print(g(1, 2, 3).length, Array.from(g(1, 2) as any), Object.prototype.toString.call(g()));
function h(a: any) {
  a = 5;
  return arguments[0];
}
print(h(1));
function* gen(): any {
  yield arguments.length;
  yield* arguments as any;
}
print([...(gen as any)(7, 8)]);
const o = {
  get x() {
    return arguments.length;
  },
  m(a = arguments.length) {
    return a;
  },
};
print(o.x, o.m(), (o.m as any)(undefined, 2));
try {
  (arguments as any).callee;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  (function () {
    return arguments.callee;
  })();
} catch (e) {
  print((e as any).constructor.name);
}
