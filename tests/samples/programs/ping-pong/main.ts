// Two threads take turns: an event for each side, and only one of them is ever set.
import { arg } from "switchpoint";
import { Event, Thread } from "switchpoint/threading";

const rounds = arg("rounds", 3);
const turn = [new Event(), new Event()];

function player(me: number, says: string) {
  for (let i = 0; i < rounds; i++) {
    turn[me]!.wait();
    turn[me]!.clear();
    print(says);
    turn[1 - me]!.set();
  }
}

const threads = ["ping", "pong"].map((says, me) => new Thread({ target: player, args: [me, says] }));
for (const t of threads) t.start();
turn[0]!.set();
for (const t of threads) t.join();
