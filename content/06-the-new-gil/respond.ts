import { arg, request, work } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

let stop = false;

function count() {
  while (!stop) {
    work(0.001); // pure Python
  }
}

function serve(messages: number) {
  for (let i = 0; i < messages; i++) {
    using _ = request();
    sleep(0.001); // the peer answers after 1 ms
    work(0.0001); // 0.1 ms to do
  }
  stop = true;
}

const server = new Thread({ target: serve, args: [arg("messages", 12)], name: "server" });
const counters = Array.from({ length: arg("counters", 1) }, () => new Thread({ target: count, name: "counter" }));
server.start();
for (const t of counters) t.start();
