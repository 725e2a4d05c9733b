// The last step of "Concurrency from the Ground Up" (Beazley, PyCon 2015), with await: a socket whose methods tell the scheduler
// what they wait for, handlers that look as if there were none.
import { RuntimeError, StopIteration } from "switchpoint/builtins";
import { select } from "switchpoint/select";
import { create_connection, create_server, socket } from "switchpoint/socket";
import { Thread } from "switchpoint/threading";

type Task = Promise<void>;

const tasks: Task[] = [];
const recv_wait = new Map<socket, Task>();
const send_wait = new Map<socket, Task>();
const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");

/** What a task hands to the scheduler when it awaits. */
class Wait {
  constructor(
    readonly why: "recv" | "send",
    readonly what: socket,
  ) {}
  *__await__(): Generator<["recv" | "send", socket], void> {
    yield [this.why, this.what];
  }
}

class AsyncSocket {
  constructor(readonly sock: socket) {}
  async recv(maxsize: number) {
    await (new Wait("recv", this.sock) as any);
    return this.sock.recv(maxsize);
  }
  async send(data: Uint8Array) {
    await (new Wait("send", this.sock) as any);
    return this.sock.send(data);
  }
  async accept() {
    await (new Wait("recv", this.sock) as any);
    const [client] = this.sock.accept();
    return new AsyncSocket(client);
  }
  close() {
    this.sock.close();
  }
}

function taken(waiting: Map<socket, Task>, s: socket): Task {
  const task = waiting.get(s)!;
  waiting.delete(s);
  return task;
}

function run() {
  while (tasks.length > 0 || recv_wait.size > 0 || send_wait.size > 0) {
    while (tasks.length === 0) {
      const [can_recv, can_send] = select([...recv_wait.keys()], [...send_wait.keys()], []);
      for (const s of can_recv) tasks.push(taken(recv_wait, s));
      for (const s of can_send) tasks.push(taken(send_wait, s));
    }
    const task = tasks.shift()!;
    try {
      const [why, what] = task.send(null) as ["recv" | "send", socket];
      if (why === "recv") recv_wait.set(what, task);
      else if (why === "send") send_wait.set(what, task);
      else throw new RuntimeError("ARG!");
    } catch (e) {
      if (!(e instanceof StopIteration)) throw e;
      print("task done");
    }
  }
}

function fib(n: number): number {
  return n <= 2 ? 1 : fib(n - 1) + fib(n - 2);
}

async function fib_server(sock: AsyncSocket, clients: number) {
  for (let i = 0; i < clients; i++) tasks.push(fib_handler(await sock.accept()));
}

async function fib_handler(client: AsyncSocket) {
  while (true) {
    const req = await client.recv(100);
    if (req.length === 0) break;
    await client.send(bytes(`${fib(Number(text(req)))}\n`));
  }
  client.close();
}

function client(numbers: number[]) {
  using s = create_connection(["localhost", 25000]);
  const answers = numbers.map((n) => {
    s.sendall(bytes(String(n)));
    return text(s.recv(100)).trim();
  });
  print(numbers.join(" "), "->", answers.join(" "));
}

tasks.push(fib_server(new AsyncSocket(create_server(["", 25000])), 3));
const clients = [[1, 2, 3], [10, 11], [20]].map((numbers) => new Thread({ target: client, args: [numbers] }));
for (const t of clients) t.start();
run();
for (const t of clients) t.join();
