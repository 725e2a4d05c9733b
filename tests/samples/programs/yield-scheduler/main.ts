// Beazley, "Concurrency from the Ground Up" (PyCon 2015), stage 5: generators and a loop around select instead of threads.
import { arg } from "switchpoint";
import { RuntimeError } from "switchpoint/builtins";
import { select } from "switchpoint/select";
import { create_connection, create_server, socket } from "switchpoint/socket";
import { Thread } from "switchpoint/threading";

type Task = Generator<["recv" | "send", socket], void>;

const tasks: Task[] = [];
const recv_wait = new Map<socket, Task>();
const send_wait = new Map<socket, Task>();
const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");

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
    const { done, value } = task.next();
    if (done) print("task done");
    else if (value[0] === "recv") recv_wait.set(value[1], task);
    else if (value[0] === "send") send_wait.set(value[1], task);
    else throw new RuntimeError("ARG!");
  }
}

function fib(n: number): number {
  return n <= 2 ? 1 : fib(n - 1) + fib(n - 2);
}

function* fib_server(sock: socket, clients: number): Task {
  for (let i = 0; i < clients; i++) {
    yield ["recv", sock];
    const [client] = sock.accept();
    print("Connection");
    tasks.push(fib_handler(client));
  }
}

function* fib_handler(client: socket): Task {
  while (true) {
    yield ["recv", client];
    const req = client.recv(100);
    if (req.length === 0) break;
    const resp = `${fib(Number(text(req)))}\n`;
    yield ["send", client];
    client.send(bytes(resp));
  }
  client.close();
  print("Closed");
}

function ask(s: socket, n: number) {
  s.sendall(bytes(String(n)));
  if (detail) print(`fib(${n}) =`, text(s.recv(100)).trim());
  else s.recv(100);
}

const clients = arg("clients", 2);
const detail = arg("detail", true);
const sock = create_server(["", 25000]);
tasks.push(fib_server(sock, clients));
const connections = Array.from({ length: clients }, () => create_connection(["localhost", 25000]));
const server = new Thread({ target: run });
server.start();
if (detail) for (const n of [10, 20]) for (const s of connections) ask(s, n);
else for (const s of connections) ask(s, 1);
for (const s of connections) s.close();
server.join();
