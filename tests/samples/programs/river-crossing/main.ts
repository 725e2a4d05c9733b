// The Little Book of Semaphores, 5.7: a boat takes four, and never one hacker with three serfs, or one serf with three hackers.
import { assert } from "switchpoint";
import { Barrier, Lock, Semaphore, Thread } from "switchpoint/threading";

const barrier = new Barrier(4);
const mutex = new Semaphore(1);
const queues = { hacker: new Semaphore(0), serf: new Semaphore(0) };
const waiting = { hacker: 0, serf: 0 };
const boarding = new Lock();
let boat: string[] = [];
let trips = 0;

function cross(me: "hacker" | "serf") {
  const other = me === "hacker" ? "serf" : "hacker";
  let captain = false;
  mutex.acquire();
  waiting[me] += 1;
  if (waiting[me] === 4) {
    queues[me].release(4);
    waiting[me] = 0;
    captain = true;
  } else if (waiting[me] === 2 && waiting[other] >= 2) {
    queues[me].release(2);
    queues[other].release(2);
    waiting[other] -= 2;
    waiting[me] = 0;
    captain = true;
  } else mutex.release();
  queues[me].acquire();
  {
    using _ = boarding.held();
    boat.push(me);
  }
  barrier.wait();
  if (!captain) return;
  const serfs = boat.filter((each) => each === "serf").length;
  assert(boat.length === 4 && serfs % 2 === 0, `in the boat: ${boat.join(", ")}`);
  print(boat.toSorted().join(" "));
  boat = [];
  trips += 1;
  mutex.release();
}

const people = ["hacker", "serf", "serf", "hacker", "serf", "serf", "serf", "serf"] as const;
const threads = people.map((who) => new Thread({ target: cross, args: [who] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
print(`${trips} trips`);
