// join says nothing of how the thread has ended: the result is not there, and main goes on as if it were.
import { assert } from "switchpoint";
import { Thread, threading } from "switchpoint/threading";

const failures: string[] = [];
threading.excepthook = (args) => failures.push(args.thread === thread ? "worker" : "?");
let result: number | null = null;

function work(input: number) {
  if (input < 0) throw new Error("negative");
  result = input * 2;
}

const thread = new Thread({ target: work, args: [-1] });
thread.start();
thread.join();
assert(result !== null, `no result; failed: ${failures.join()}`);
