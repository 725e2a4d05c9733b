outer: for (let i = 0; i < 5; i++) {
  switch (i) {
    case 1:
      continue outer;
    case 2: {
      print("two");
      continue;
    }
    case 3:
      break outer;
    default:
      print("d", i);
  }
  print("end", i);
}
l: switch (1) {
  case 1:
    for (;;) {
      break l;
    }
}
print("out");
a: {
  b: {
    if (print("x") as any) break a;
    break b;
  }
  print("after b");
}
x: do {
  try {
    continue x;
  } finally {
    print("fin");
  }
} while (false);
y: for (const k in { a: 1, b: 2 }) {
  for (const z of [1, 2]) {
    switch (z) {
      case 1:
        continue y;
    }
    print("never");
  }
}
