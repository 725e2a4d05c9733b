import * as asyncio from "switchpoint/asyncio";

async function value(d: number) {
  await asyncio.sleep(d);
  return d;
}
async function main() {
  for (const next of asyncio.as_completed([3, 1, 2].map(value))) print(await next);
  const tasks = [3, 1, 2].map((d) => asyncio.create_task(value(d)));
  for await (const task of asyncio.as_completed(tasks)) print(tasks.indexOf(task), task.result());
  try {
    for (const next of asyncio.as_completed([1, 5].map(value), { timeout: 2 })) print(await next);
  } catch (e) {
    print((e as Error).name);
  }
}
asyncio.run(main());
