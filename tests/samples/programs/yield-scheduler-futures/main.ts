// Beazley, "Concurrency from the Ground Up" (PyCon 2015), stage 6: a task may wait for a future; the thread that completes it
// queues the task again and writes to a socket pair, so that a select that sleeps returns.
import { arg, work } from "switchpoint";
import { Future, ThreadPoolExecutor as Pool } from "switchpoint/concurrent/futures";
import { select } from "switchpoint/select";
import { create_connection, create_server, socket, socketpair } from "switchpoint/socket";
import { Thread } from "switchpoint/threading";
import { monotonic, sleep } from "switchpoint/time";

type Task = Generator<["recv" | "send", socket] | ["future", Future<number>], void>;

const pool = new Pool(arg("workers", 4));
const tasks: Task[] = [];
const recv_wait = new Map<socket, Task>();
const send_wait = new Map<socket, Task>();
const future_wait = new Map<Future<number>, Task>();
const [future_notify, future_event] = socketpair();
const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");

function taken<K>(waiting: Map<K, Task>, what: K): Task {
  const task = waiting.get(what)!;
  waiting.delete(what);
  return task;
}

function future_done(future: Future<number>) {
  tasks.push(taken(future_wait, future));
  future_notify.send(bytes("x"));
}

function* future_monitor(): Task {
  while (true) {
    yield ["recv", future_event];
    future_event.recv(100);
  }
}
tasks.push(future_monitor());

function run() {
  while (tasks.length > 0 || recv_wait.size > 0 || send_wait.size > 0) {
    while (tasks.length === 0) {
      const [can_recv, can_send] = select([...recv_wait.keys()], [...send_wait.keys()], []);
      for (const s of can_recv) tasks.push(taken(recv_wait, s));
      for (const s of can_send) tasks.push(taken(send_wait, s));
    }
    const task = tasks.shift()!;
    const { done, value } = task.next();
    if (done) {
      print("task done");
      continue;
    }
    const [why, what] = value;
    if (why === "future") {
      future_wait.set(what, task);
      what.add_done_callback(future_done);
    } else if (why === "recv") recv_wait.set(what, task);
    else send_wait.set(what, task);
  }
}

/** fib(30) as so much work: a tenth of a second, as on CPython 3.13. */
function fib(n: number): number {
  if (n === 30) {
    work(0.1);
    return 832040;
  }
  return n <= 2 ? 1 : fib(n - 1) + fib(n - 2);
}

function* fib_server(sock: socket): Task {
  while (true) {
    yield ["recv", sock];
    const [client] = sock.accept();
    tasks.push(fib_handler(client));
  }
}

function* fib_handler(client: socket): Task {
  while (true) {
    yield ["recv", client];
    const req = client.recv(100);
    if (req.length === 0) break;
    const future = pool.submit(fib, Number(text(req)));
    yield ["future", future];
    yield ["send", client];
    client.send(bytes(`${future.result()}\n`));
  }
  client.close();
}

function client(name: string, numbers: number[]) {
  using s = create_connection(["localhost", 25000]);
  for (const n of numbers) {
    const asked = monotonic();
    s.sendall(bytes(String(n)));
    const answer = text(s.recv(100)).trim();
    print(`${name}: fib(${n}) = ${answer}, after`, Math.round((monotonic() - asked) * 1000), "ms");
  }
}

tasks.push(fib_server(create_server(["", 25000])));
new Thread({ target: run, daemon: true }).start();
const slow = new Thread({ target: client, args: ["slow", [30]] });
const quick = new Thread({ target: client, args: ["quick", [10, 11, 12]] });
slow.start();
sleep(0.01);
quick.start();
slow.join();
quick.join();
