// Between reading and writing the coroutine lets others run.
import { assert } from "switchpoint";
import * as asyncio from "switchpoint/asyncio";

let balance = 0;

async function deposit() {
  const seen = balance;
  await asyncio.sleep(0);
  balance = seen + 1;
}

async function main() {
  await asyncio.gather(deposit(), deposit());
  assert(balance === 2, `lost ${2 - balance}`);
}

asyncio.run(main());
