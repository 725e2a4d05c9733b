// Beazley, "Concurrency from the Ground Up" (PyCon 2015), stage 1: one client after the other.
import { Process } from "switchpoint/multiprocessing";
import { socket, AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, create_connection } from "switchpoint/socket";
import { monotonic, sleep } from "switchpoint/time";

const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");

function fib(n: number): number {
  return n <= 2 ? 1 : fib(n - 1) + fib(n - 2);
}

function fib_server(sock: socket, clients: number) {
  for (let i = 0; i < clients; i++) {
    const [client] = sock.accept();
    fib_handler(client);
  }
}

function fib_handler(client: socket) {
  while (true) {
    const req = client.recv(100);
    if (req.length === 0) break;
    const n = Number(text(req));
    client.send(bytes(`${fib(n)}\n`));
  }
  client.close();
}

function client(name: string, numbers: number[], pause: number) {
  using s = create_connection(["localhost", 25000]);
  for (const n of numbers) {
    s.sendall(bytes(String(n)));
    print(name, text(s.recv(100)).trim(), "after", Math.round(monotonic() * 1000), "ms");
    sleep(pause);
  }
}

const sock = new socket(AF_INET, SOCK_STREAM);
sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
sock.bind(["", 25000]);
sock.listen(5);
const first = new Process({ target: client, args: ["first", [10, 11, 12], 0.1] });
const second = new Process({ target: client, args: ["second", [1, 2], 0] });
first.start();
sleep(0.01);
second.start();
fib_server(sock, 2);
first.join();
second.join();
