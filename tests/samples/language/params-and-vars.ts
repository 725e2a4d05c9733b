function f([a]: any) {
  var a: any;
  return a;
}
print(f([1]));
function g({ a, b }: any, c = 1) {
  var a = a ?? 5;
  var c: any;
  function b() {
    return "fn";
  }
  return [a, typeof b, c];
}
print(g({ a: 2, b: 3 }));
function k(x = 1) {
  var x: any;
  return x;
}
print(k(), k(2));
function m(a: any, b = ((a = 5), 1)) {
  return [a, arguments[0]];
}
print(m(1));
function n(...[a, b]: any[]) {
  var b = 7 as any;
  return [a, b];
}
print(n(1, 2));
function q(arguments2 = arguments.length) {
  return arguments2;
}
print(q(undefined, 2));
function ev(a = eval2()) {
  return a;
}
function eval2() {
  return 3;
}
print(ev());
