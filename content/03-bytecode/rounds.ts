import { Thread } from "switchpoint/threading";

const rounds = 101_000;
let counter = 0;

function add() {
  for (let i = 0; i < rounds; i++) {
    counter += 1;
  }
}

const t = new Thread({ target: add });
t.start();
t.join();

const ticks = 7 * rounds; // see the listing
print("counted instructions  ", ticks);
print("a check at every 100th", ticks / 100);
print("a check at every 101st", ticks / 101);
