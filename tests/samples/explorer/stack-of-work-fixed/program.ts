import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { Queue } from "switchpoint/queue";

const answers = new Queue<number>();

function worker() {
  answers.put(1);
  answers.put(2);
}

const thread = new Thread({ target: worker });
thread.start();
assert(answers.get() === 1, "the second answer came first");
thread.join();
