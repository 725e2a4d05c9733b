// Last in, first out: if nobody takes in between, the answers come in the wrong order.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { LifoQueue } from "switchpoint/queue";

const answers = new LifoQueue<number>();

function worker() {
  answers.put(1);
  answers.put(2);
}

const thread = new Thread({ target: worker });
thread.start();
assert(answers.get() === 1, "the second answer came first");
thread.join();
