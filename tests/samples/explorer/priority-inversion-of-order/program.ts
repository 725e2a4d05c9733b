// A priority queue orders what is in it, not what is yet to come.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { PriorityQueue } from "switchpoint/queue";

const jobs = new PriorityQueue<[number, string]>();

function late() {
  jobs.put([1, "urgent"]);
}

const thread = new Thread({ target: late });
thread.start();
jobs.put([2, "ordinary"]);
const [, first] = jobs.get();
thread.join();
assert(first === "urgent", `first came ${first}`);
