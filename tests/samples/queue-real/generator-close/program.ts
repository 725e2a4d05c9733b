import { generator, next } from "switchpoint";
import { StopIteration } from "switchpoint/builtins";

const stubborn = generator(function* stubborn(): Generator<any, any, any> {
  try {
    yield 1;
  } catch {
    yield 2;
  }
});
const g = stubborn();
g.close();
const h = stubborn();
next(h);
try {
  h.close();
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
const returns = generator(function* returns(): Generator<any, any, any> {
  try {
    yield 1;
  } catch {
    return "value";
  }
});
const r = returns();
next(r);
print(r.close());
const stops = generator(function* stops(): Generator<any, any, any> {
  yield 1;
  throw new StopIteration("inside");
});
const s = stops();
next(s);
try {
  next(s);
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
let own: any = null;
const again = generator(function* again(): Generator<any, any, any> {
  yield next(own);
});
own = again();
try {
  next(own);
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
