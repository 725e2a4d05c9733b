import * as asyncio from "switchpoint/asyncio";

// The jobs give their results back, and only the loop adds them up.
let total = 0;

function twice(n: number) {
  return 2 * n;
}

async function main() {
  const loop = asyncio.get_running_loop();
  for (const n of await asyncio.gather(loop.run_in_executor(null, twice, 1), loop.run_in_executor(null, twice, 2))) total += n;
}

asyncio.run(main());
if (total !== 6) throw new Error(`6 expected, ${total} found`);
