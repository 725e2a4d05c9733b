import { Thread } from "switchpoint/threading";

let counter = 0;

function add(times: number) {
  for (let i = 0; i < times; i++) counter += 1;
}

new Thread({ target: add, args: [3] }).start();
