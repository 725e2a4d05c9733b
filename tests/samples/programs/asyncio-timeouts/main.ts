// wait_for: what takes too long is cancelled, has time to clean up, and the next attempt has longer.
import * as asyncio from "switchpoint/asyncio";
import { TimeoutError } from "switchpoint/builtins";

async function fetch(seconds: number) {
  try {
    await asyncio.sleep(seconds);
    return `after ${seconds} s`;
  } catch (e) {
    print("cancelled");
    throw e;
  } finally {
    print("cleaned up");
  }
}

async function main() {
  for (const patience of [0.1, 0.2, 0.4]) {
    try {
      print(await asyncio.wait_for(fetch(0.3), patience));
      break;
    } catch (e) {
      if (!(e instanceof TimeoutError)) throw e;
      print(`${patience} s were not enough`);
    }
  }
}
asyncio.run(main());
