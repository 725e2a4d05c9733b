import * as asyncio from "switchpoint/asyncio";
import { ValueError } from "switchpoint/builtins";

function attempt(action: () => any) {
  try {
    print(action());
  } catch (e) {
    print((e as Error).name, (e as Error).message);
  }
}
async function main() {
  const loop = asyncio.get_running_loop();
  const future = loop.create_future<number>();
  print(future);
  attempt(() => future.result());
  attempt(() => future.exception());
  future.set_result(1);
  print(future);
  attempt(() => future.set_result(2));
  attempt(() => future.exception());
  const failed = loop.create_future();
  failed.set_exception(new ValueError("bad"));
  print(failed);
  attempt(() => failed.result());
  print(failed.exception());
  const cancelled = loop.create_future();
  print(cancelled.cancel("why"), cancelled.cancel(), cancelled);
  attempt(() => cancelled.result());
}
asyncio.run(main());
