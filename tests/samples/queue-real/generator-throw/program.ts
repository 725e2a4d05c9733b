import { generator, next } from "switchpoint";
import { GeneratorExit, ValueError } from "switchpoint/builtins";

const patient = generator(function* patient(): Generator<any, any, any> {
  for (let i = 0; ; i++) {
    try {
      yield i;
    } catch (e) {
      if (e instanceof GeneratorExit) throw e;
      print("caught", (e as Error).message);
    } finally {
      print("finally", i);
    }
  }
});
const g = patient();
try {
  g.throw(new ValueError("before it begins"));
} catch (e) {
  print((e as Error).message);
}
try {
  next(g);
} catch (e) {
  print((e as Error).name);
}
const h = patient();
print(next(h), h.throw(new ValueError("one")), next(h));
print(h.close());
print(h.close());
