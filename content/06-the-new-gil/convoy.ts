import { arg, compute, request, work } from "switchpoint";
import { Thread } from "switchpoint/threading";

const micros = arg("micros", 300); // how long a call lets go of the GIL
const calls = arg("calls", 8);
let stop = false;

function count() {
  while (!stop) {
    work(0.001); // pure Python
  }
}

function serve() {
  for (let i = 0; i < calls; i++) {
    using _ = request();
    compute(micros / 1e6, { releases_gil: true });
  }
  stop = true;
}

const server = new Thread({ target: serve, name: "server" });
const counter = new Thread({ target: count, name: "counter" });
if (arg("beside", true)) counter.start();
server.start();
