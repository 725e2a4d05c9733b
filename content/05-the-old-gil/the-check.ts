import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";

function compute() {
  work(0.0002); // counts, for 0.2 ms
}

const one = new Thread({ target: compute });
const two = new Thread({ target: compute });
one.start();
two.start();
one.join();
two.join();
