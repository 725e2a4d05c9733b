import * as asyncio from "switchpoint/asyncio";

// The jobs run in threads, not in the loop: nothing keeps them from coming between each other's read and write.
let total = 0;

function add(n: number) {
  total += n;
}

async function main() {
  const loop = asyncio.get_running_loop();
  await asyncio.gather(loop.run_in_executor(null, add, 1), loop.run_in_executor(null, add, 2));
}

asyncio.run(main());
if (total !== 3) throw new Error(`3 expected, ${total} found`);
