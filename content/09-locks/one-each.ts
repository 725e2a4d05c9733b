import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

let counter = 0;

function add() {
  counter += 1;
}

const one = new Thread({ target: add });
const two = new Thread({ target: add });
one.start();
two.start();
one.join();
two.join();

assert(counter === 2, `counter is ${counter}`);
