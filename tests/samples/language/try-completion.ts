function f(x: any) {
  try {
    if (x) return "try";
    throw 1;
  } catch (e) {
    return "catch" + e;
  } finally {
    if (x === 2) return "fin";
  }
}
print(f(1), f(0), f(2));
function g() {
  for (const i of [1, 2, 3]) {
    try {
      if (i === 2) continue;
      if (i === 3) break;
      print(i);
    } finally {
      print("f", i);
    }
  }
  return "end";
}
print(g());
function h() {
  l: try {
    return 1;
  } finally {
    break l;
  }
  return 2;
}
print(h());
function k() {
  try {
    try {
      throw 1;
    } finally {
      print("inner");
    }
  } catch (e) {
    return e;
  }
}
print(k());
function m() {
  try {
    throw new Error("a");
  } catch ({ message, name: n = 1 }: any) {
    return [message, n];
  }
}
print(m());
function n() {
  while (true) {
    try {
      return 1;
    } finally {
      break;
    }
  }
  return 3;
}
print(n());
try {
  try {
    throw 1;
  } finally {
    throw 2;
  }
} catch (e) {
  print(e);
}
let c = 0;
const q = () => {
  try {
    return c;
  } finally {
    c++;
  }
};
print(q(), c);
function* gg() {
  try {
    yield 1;
    throw 5;
  } catch (e) {
    yield e;
  } finally {
    yield "f";
  }
  return "r";
}
print([...gg()]);
