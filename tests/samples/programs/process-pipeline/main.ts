// A pipeline of processes: each stage reads from one Pipe and writes into the next; closing one end closes them all, in turn.
import { arg } from "switchpoint";
import { EOFError } from "switchpoint/builtins";
import { Pipe, Process } from "switchpoint/multiprocessing";

const numbers = arg("numbers", 5);
const [in_r, in_w] = Pipe(false);
const [mid_r, mid_w] = Pipe(false);
const [out_r, out_w] = Pipe(false);

function stage(source: typeof in_r, sink: typeof in_w, f: (n: number) => number) {
  try {
    while (true) sink.send(f(source.recv()));
  } catch (e) {
    if (!(e instanceof EOFError)) throw e;
  }
  sink.close();
}

function double() {
  in_w.close();
  stage(in_r, mid_w, (n) => 2 * n);
}

function increment() {
  stage(mid_r, out_w, (n) => n + 1);
}

const first = new Process({ target: double });
first.start();
mid_w.close();
in_r.close();
const second = new Process({
  target: () => {
    in_w.close();
    increment();
  },
});
second.start();
out_w.close();
mid_r.close();
for (let n = 0; n < numbers; n++) in_w.send(n);
in_w.close();
try {
  while (true) print(out_r.recv());
} catch (e) {
  if (!(e instanceof EOFError)) throw e;
}
first.join();
second.join();
