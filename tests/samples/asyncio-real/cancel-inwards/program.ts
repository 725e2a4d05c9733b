import * as asyncio from "switchpoint/asyncio";

async function inner() {
  try {
    await asyncio.sleep(10);
  } finally {
    print("inner ends");
  }
}
async function outer(task: any) {
  try {
    await task;
  } finally {
    print("outer ends", task.cancelled());
  }
}
async function main() {
  const one = asyncio.create_task(inner());
  const two = asyncio.create_task(outer(one));
  await asyncio.sleep(1);
  two.cancel();
  const results = await asyncio.gather(one, two, { return_exceptions: true });
  print(results.map((e: any) => e.name));
}
asyncio.run(main());
