import { arg, request } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

function serve(messages: number) {
  for (let i = 0; i < messages; i++) {
    using _ = request(); // measures to the end of the round
    sleep(0.0005); // the message will be there in 0.5 ms
  }
}

const server = new Thread({ target: serve, args: [20], name: "server" });
server.start();
for (let i = 0; i < arg("counters", 1); i++) {
  new Thread({ target: countdown, args: [500_000] }).start();
}
server.join();
