enum A {
  a,
  b = 5,
  c,
  d = a + 1,
  s = "str",
  e = "x".length,
  f = b | 2,
  "g h" = 3,
  k = ~1,
  l = -b,
}
print(A, A[0], A.s, A["g h"], A.d, A.f, A.e, A.k, A.l);
const enum CE {
  x = 1,
  y = x << 2,
}
print(CE.x, CE.y, CE["y"]);
enum A {
  z = 100,
}
print(A.z, A.a);
enum T {
  a = `t${1}`,
  b = (1 + 2) * 3,
  c,
}
print(T);
function f() {
  enum L {
    p,
    q,
  }
  return L.q;
}
print(f());
enum NaNs {
  a = 0 / 0,
  b = 1 / 0,
}
print(NaNs.a, NaNs.b, (NaNs as any)["NaN"]);
enum Ref {
  a = A.b,
  b = Ref.a + 1,
}
print(Ref.a, Ref.b);
