// Beazley, "Concurrency from the Ground Up" (PyCon 2015), stage 3: a pool of threads does the work, under one GIL.
import { work } from "switchpoint";
import { Process } from "switchpoint/multiprocessing";
import { ThreadPoolExecutor as Pool } from "switchpoint/concurrent/futures";
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

const pool = new Pool(4);
const submitted = (n: number) => pool.submit(fib, n).result();

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
    client.send(bytes(`${submitted(Number(text(req)))}\n`));
  }
  client.close();
}

function slow() {
  using s = create_connection(["localhost", 25000]);
  s.sendall(bytes("30"));
  print("fib(30) =", text(s.recv(100)).trim());
}

function quick() {
  using s = create_connection(["localhost", 25000]);
  sleep(0.01);
  const start = monotonic();
  let worst = 0;
  for (let i = 0; i < 20; i++) {
    const asked = monotonic();
    s.sendall(bytes("1"));
    s.recv(100);
    worst = Math.max(worst, monotonic() - asked);
  }
  const seconds = monotonic() - start;
  print("20 answers in", Math.round(seconds * 1000), "ms, the slowest in", Math.round(worst * 1000), "ms");
}

const sock = create_server(["", 25000]);
const clients = [new Process({ target: slow }), new Process({ target: quick })];
for (const p of clients) p.start();
new Thread({ target: fib_server, args: [sock], daemon: true }).start();
for (const p of clients) p.join();
