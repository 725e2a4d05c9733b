// The Fibonacci service with asyncio: coroutines for the clients, one thread; the work goes to the loop's executor, or holds all up.
import { work } from "switchpoint";
import * as asyncio from "switchpoint/asyncio";
import { monotonic } from "switchpoint/time";

const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");

/** fib(30) as so much work: a tenth of a second, as on CPython 3.13. */
function fib(n: number): number {
  if (n === 30) {
    work(0.1);
    return 832040;
  }
  return n <= 2 ? 1 : fib(n - 1) + fib(n - 2);
}

function handler(elsewhere: boolean) {
  return async (reader: asyncio.StreamReader, writer: asyncio.StreamWriter) => {
    while (true) {
      const req = await reader.read(100);
      if (req.length === 0) break;
      const n = Number(text(req));
      const result = elsewhere ? await asyncio.to_thread(fib, n) : fib(n);
      writer.write(bytes(`${result}\n`));
      await writer.drain();
    }
    writer.close();
  };
}

async function client(numbers: number[]) {
  const [reader, writer] = await asyncio.open_connection("localhost", 25000);
  let worst = 0;
  const answers: string[] = [];
  for (const n of numbers) {
    const asked = monotonic();
    writer.write(bytes(String(n)));
    answers.push(text(await reader.readline()).trim());
    worst = Math.max(worst, monotonic() - asked);
    await asyncio.sleep(0.001);
  }
  writer.close();
  print(answers.join(" "), "the slowest in", Math.round(worst * 1000), "ms");
}

async function main() {
  for (const elsewhere of [false, true]) {
    const server = await asyncio.start_server(handler(elsewhere), "localhost", 25000);
    print(elsewhere ? "fib in a thread" : "fib in the loop");
    await asyncio.gather(client([30]), client([1, 2, 3, 4, 5, 6]));
    server.close();
    await server.wait_closed();
  }
}
asyncio.run(main());
