/**
 * Beazley's Fibonacci service with its two clients in processes of their own: one asks for fib(1) as fast as it can, the other for
 * fib(30) again and again. fib(30) is so much `work`. Counted are the answers of 0.15 seconds after the first hundred, or of two
 * seconds where they are few. The pool is concurrent.futures'; asyncio's server uses streams. No constant was fitted to this
 * experiment.
 */
import { program } from "../program.ts";
import type { Experiment, Row } from "../experiment.ts";

/** Seconds of one fib(30), as the reference's note says; of 2.7 in proportion to its calls (call-cost). */
const FIB_30: Readonly<Record<string, number>> = { "2.7": 0.17, "3.8": 0.19, "3.13": 0.1 };

const IMPORTS = `import * as asyncio from "switchpoint/asyncio"; import { ProcessPoolExecutor } from "switchpoint/concurrent/futures";
import { arg, work } from "switchpoint"; import { Process, set_start_method } from "switchpoint/multiprocessing";
import { create_connection, create_server, socket } from "switchpoint/socket"; import { Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";
const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const answer = bytes("1");
const FIB_30 = arg("fib30", 0.1);
function fib(n: number) { if (n === 30) work(FIB_30); return n; }
function connect() { while (true) try { return create_connection(["", 25000]); } catch { sleep(0.001); } }
function quick() {
  const s = connect();
  const one = bytes("1");
  let from = 0;
  let n = -100;
  while (n <= 0 || monotonic() < from + (n < 100 ? 2 : 0.15)) {
    if (n === 0) from = monotonic();
    s.send(one);
    s.recv(100);
    n += 1;
  }
  print(n / (monotonic() - from));
}
function slow() { const s = connect(); const thirty = bytes("30"); while (true) { s.send(thirty); s.recv(100); } }
set_start_method("fork");
const counts = new Process({ target: quick });
if (arg("beside", false)) new Process({ target: slow, daemon: true }).start();
counts.start();
`;

const threads = (compute: string): string => `${IMPORTS}
function handler(client: socket) {
  while (true) {
    const request = client.recv(100);
    if (request.length === 0) break;
    const n = request.length === 1 ? 1 : 30;
    ${compute};
    client.send(answer);
  }
}
const sock = create_server(["", 25000]);
function serve() { while (true) { const [client] = sock.accept(); new Thread({ target: handler, args: [client], daemon: true }).start(); } }
new Thread({ target: serve, daemon: true }).start();
counts.join();
`;

const streams = (compute: string): string => `${IMPORTS}
async function handler(reader: any, writer: any) {
  while (true) {
    const request = await reader.read(100);
    if (request.length === 0) break;
    const n = request.length === 1 ? 1 : 30;
    ${compute};
    writer.write(answer);
    await writer.drain();
  }
}
async function main() {
  const loop = asyncio.get_running_loop();
  await asyncio.start_server(handler, "127.0.0.1", 25000);
  await loop.run_in_executor(null, () => counts.join());
}
asyncio.run(main());
`;

const POOL = "const pool = new ProcessPoolExecutor(2);";
const servers: Readonly<Record<string, string>> = {
  threads: threads("fib(n)"),
  "process pool": threads("pool.submit(fib, n).result()").replace("function serve", `${POOL} function serve`),
  asyncio: streams("fib(n)"),
  "asyncio + process pool": streams("await loop.run_in_executor(pool, fib, n)")
    .replace("async function handler", `${POOL} async function handler`)
    .replace(
      "while (true) {\n    const request = await",
      "const loop = asyncio.get_running_loop(); while (true) {\n    const request = await",
    ),
};

function simulate(row: Row): number {
  const { python, cores, server, load, switch_interval } = row as Row & { readonly server: string; readonly load: string };
  const args = { beside: String(load !== "alone"), fib30: String(FIB_30[python]) };
  const options = { python, cores, args, ...(switch_interval === undefined ? {} : { switchInterval: switch_interval }) };
  return Number(program(servers[server]!)(options).result.stdout);
}

export const fibServiceExperiment: Experiment = { id: "fib-service", simulate };
