{
  print(typeof f);
  function f() {
    return 1;
  }
  {
    function f() {
      return 2;
    }
    print(f());
  }
  print(f());
}
if (true) {
  function z() {
    return "z";
  }
  print(z());
}
switch (1) {
  case 1:
    print(s());
    function s() {
      return "s";
    }
}
try {
  print((0, eval2)());
} catch (e) {
  print((e as any).constructor.name);
}
function eval2() {
  return "e";
}
function dup() {
  return 1;
}
print(typeof hoist, hoist());
function hoist() {
  return dup();
}
{
  let dup = 3;
  print(dup);
}
