import * as asyncio from "switchpoint/asyncio";
import { ContextVar } from "switchpoint/contextvars";

const variable = new ContextVar<string>("variable", { default: "default" });
async function child(name: string) {
  print(name, variable.get());
  variable.set(name);
  await asyncio.sleep(1);
  print(name, variable.get());
}
async function main() {
  variable.set("main");
  const task = asyncio.create_task(child("a"));
  variable.set("main 2");
  await asyncio.gather(task, child("b"));
  asyncio.get_running_loop().call_soon(() => print("callback", variable.get()));
  variable.set("main 3");
  await child("inside");
  print(variable.get());
}
asyncio.run(main());
print(variable.get());
