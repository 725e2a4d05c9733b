import * as asyncio from "switchpoint/asyncio";

async function main() {
  const loop = asyncio.get_running_loop();
  const future = loop.create_future<number>();
  future.add_done_callback((f) => print("first", f.result()));
  future.add_done_callback(() => print("second"));
  const third = () => print("third");
  future.add_done_callback(third);
  future.add_done_callback(third);
  print(future.remove_done_callback(third));
  async function waiter(i: number) {
    print("waiter", i, await future);
  }
  const tasks = [0, 1].map((i) => asyncio.create_task(waiter(i)));
  await asyncio.sleep(0);
  future.set_result(5);
  print("set");
  future.add_done_callback(() => print("late"));
  await asyncio.gather(...tasks);
  print(future.done(), future.cancel());
}
asyncio.run(main());
