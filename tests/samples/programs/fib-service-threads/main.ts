// Beazley, "Concurrency from the Ground Up" (PyCon 2015), stage 2: a thread for each client. Work in one slows the others.
import { work } from "switchpoint";
import { Process } from "switchpoint/multiprocessing";
import { create_connection, create_server, socket } from "switchpoint/socket";
import { Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

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

function fib_server(sock: socket) {
  while (true) {
    const [client] = sock.accept();
    new Thread({ target: fib_handler, args: [client], daemon: true }).start();
  }
}

function fib_handler(client: socket) {
  while (true) {
    const req = client.recv(100);
    if (req.length === 0) break;
    client.send(bytes(`${fib(Number(text(req)))}\n`));
  }
  client.close();
}

/** Beazley's perf1: how long a long request takes. */
function slow(times: number) {
  using s = create_connection(["localhost", 25000]);
  for (let i = 0; i < times; i++) {
    const start = monotonic();
    s.sendall(bytes("30"));
    print("fib(30) =", text(s.recv(100)).trim(), `in ${Math.round((monotonic() - start) * 1000)} ms`);
  }
}

/** Beazley's perf2: how many short requests are answered in 50 milliseconds. */
function quick(beside: string) {
  using s = create_connection(["localhost", 25000]);
  sleep(0.01);
  const end = monotonic() + 0.05;
  let n = 0;
  while (monotonic() < end) {
    s.sendall(bytes("1"));
    s.recv(100);
    n += 1;
  }
  print(`fib(1) ${beside}:`, n > 500 ? "more than 500" : n, "answers in 50 ms");
}

const sock = create_server(["", 25000]);
new Process({ target: fib_server, args: [sock], daemon: true }).start();
for (const beside of ["alone", "beside fib(30)"]) {
  const clients = [new Process({ target: quick, args: [beside] })];
  if (beside !== "alone") clients.push(new Process({ target: slow, args: [2] }));
  for (const p of clients) p.start();
  for (const p of clients) p.join();
}
