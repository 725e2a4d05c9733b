function it(log: any[]) {
  return {
    [Symbol.iterator]() {
      return {
        next() {
          log.push("n");
          return { done: false, value: undefined };
        },
        return() {
          log.push("r");
          return {};
        },
      };
    },
  };
}
function boom(): any {
  throw new RangeError("x");
}
const l: any[] = [];
try {
  const [a = boom()] = it(l) as any;
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
let v: any;
try {
  [v = boom()] = it(l) as any;
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
try {
  [boom().x] = it(l) as any;
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
try {
  (([a = boom()]: any) => a)(it(l));
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
try {
  for (const [a = boom()] of [it(l)] as any);
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
try {
  const [{ x }] = it(l) as any;
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
try {
  const [[x]] = it(l) as any;
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
const frozen = Object.freeze({ x: 1 }) as any;
try {
  [frozen.x] = it(l) as any;
} catch (e) {
  print((e as any).constructor.name, l.join());
}
l.length = 0;
function* g() {
  const [a = yield 1] = it(l) as any;
}
const gg = g();
gg.next();
gg.return();
print(l.join());
l.length = 0;
function* g2() {
  let a: any;
  [a = yield 1] = it(l) as any;
}
const gg2 = g2();
gg2.next();
try {
  gg2.throw(new EvalError());
} catch (e) {
  print((e as any).constructor.name, l.join());
}
try {
  const [a] = {
    [Symbol.iterator]() {
      return {
        next() {
          throw new RangeError();
        },
        return() {
          print("never");
          return {};
        },
      };
    },
  } as any;
} catch (e) {
  print((e as any).constructor.name);
}
try {
  try {
    const [a = boom()] = {
      [Symbol.iterator]() {
        return {
          next() {
            return { done: false };
          },
          return() {
            throw new TypeError();
          },
        };
      },
    } as any;
  } catch (e) {
    print((e as any).constructor.name);
  }
} catch {}
try {
  const [a] = {
    [Symbol.iterator]() {
      return {
        next() {
          return { done: false };
        },
        return() {
          return 1;
        },
      };
    },
  } as any;
} catch (e) {
  print((e as any).constructor.name);
}
