import * as asyncio from "switchpoint/asyncio";

async function child(d: number) {
  await asyncio.sleep(d);
  print("child", d);
  return d;
}
async function main() {
  const loop = asyncio.get_running_loop();
  const start = loop.time();
  const tasks = [];
  const group = new asyncio.TaskGroup();
  {
    await using _ = group;
    for (const d of [3, 1, 2]) tasks.push(group.create_task(child(d)));
    print("body ends");
  }
  print(Math.round(loop.time() - start), tasks.map((task) => task.result()));
  for (const use of [group, new asyncio.TaskGroup()]) {
    const late = child(1);
    try {
      use.create_task(late);
    } catch (e) {
      print((e as Error).message);
    }
    late.close();
  }
}
asyncio.run(main());
