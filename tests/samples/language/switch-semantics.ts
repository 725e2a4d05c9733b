function s(x: any) {
  const r: any[] = [];
  switch (x) {
    default:
      r.push("d");
    case 1:
      r.push(1);
      break;
    case NaN:
      r.push("nan");
    case "1":
      r.push("s");
  }
  return r.join();
}
print(s(1), s(NaN), s("1"), s(5));
switch (3) {
  case 1 + 2:
    let v = "v";
    print(v);
}
switch (true) {
  case 1 > 2:
    break;
  case print("eval") as any:
  case "x".length === 1:
    print("hit");
}
function sw(x: any) {
  switch (x) {
    case 1:
      return "one";
    default:
      return "def";
    case 2: {
      const f = () => x;
      return f();
    }
  }
}
print(sw(1), sw(2), sw(3));
for (const i of [0, 1, 2]) {
  switch (i) {
    case 0:
      continue;
    case 1:
      break;
    default:
      print("last");
  }
  print("after", i);
}
switch (1) {
}
switch (print("disc") as any) {
  default:
}
