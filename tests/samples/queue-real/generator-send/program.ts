import { generator, next } from "switchpoint";

const echo = generator(function* echo(): Generator<any, any, any> {
  print("begins");
  let received = yield "first";
  while (received !== "end") received = yield `got ${received ?? "None"}`;
  return "result";
});
const g = echo();
try {
  g.send("too early");
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
print(next(g), g.send("a"), g.send(null), next(g));
try {
  g.send("end");
} catch (e) {
  print((e as Error).name, (e as any).value);
}
try {
  next(g);
} catch (e) {
  print((e as Error).name, (e as any).value);
}
