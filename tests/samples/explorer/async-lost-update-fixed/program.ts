import { assert } from "switchpoint";
import * as asyncio from "switchpoint/asyncio";

let balance = 0;
const lock = new asyncio.Lock();

async function deposit() {
  await using _ = await lock.held();
  const seen = balance;
  await asyncio.sleep(0);
  balance = seen + 1;
}

async function main() {
  await asyncio.gather(deposit(), deposit());
  assert(balance === 2);
}

asyncio.run(main());
