import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";

function compute(seconds: number) {
  work(seconds); // pure Python
}

const one = new Thread({ target: compute, args: [0.012] });
const two = new Thread({ target: compute, args: [0.012] });
one.start();
two.start();
one.join();
two.join();
