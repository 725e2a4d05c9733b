import { generator, next } from "switchpoint";

const countdown = generator(function* countdown(name: string, n: number): Generator<any, any, any> {
  for (; n > 0; n--) {
    print(name, n);
    yield null;
  }
  print(name, "ends");
});
const tasks: any[] = [countdown("A", 3), countdown("B", 2), countdown("C", 4)];
while (tasks.length > 0) {
  const task = tasks.shift();
  try {
    next(task);
    tasks.push(task);
  } catch (e) {
    print((e as Error).name);
  }
}
