import * as asyncio from "switchpoint/asyncio";

class Traced extends asyncio.Task<any> {
  kind = "traced";
}
function make(coro: any, options: asyncio.TaskOptions) {
  print("made", Object.keys(options).sort());
  return new Traced(coro, options);
}
async function quick() {
  print("quick", asyncio.current_task()!.get_name());
  return 1;
}
async function slow() {
  print("slow begins");
  await asyncio.sleep(0);
  print("slow ends");
}
async function main() {
  const loop = asyncio.get_running_loop();
  loop.set_task_factory(asyncio.create_eager_task_factory(make));
  const a = asyncio.create_task(slow(), { name: "a" });
  print("main", a.done(), (a as any).kind, a.get_name());
  const b = loop.create_task(quick(), { name: "b" });
  print(b.done(), b.result());
  const c = asyncio.create_task(quick(), { name: "c", eager_start: false });
  print(c.done());
  await a;
  await c;
  loop.set_task_factory(null);
  const d = asyncio.create_task(quick(), { name: "d", eager_start: true });
  const e = new asyncio.Task(quick(), { name: "e", loop, eager_start: true });
  print(d.done(), e.done());
}
asyncio.run(main());
