// A ring of stations, each with a queue: who holds the token may speak, and passes it on.
import { arg } from "switchpoint";
import { Queue } from "switchpoint/queue";
import { Thread } from "switchpoint/threading";

const stations = arg("stations", 4);
const laps = arg("laps", 3);
const inbox = Array.from({ length: stations }, () => new Queue<number>());

function station(me: number) {
  for (let i = 0; i < laps; i++) {
    const token = inbox[me]!.get();
    print(`station ${me}, token ${token}`);
    inbox[(me + 1) % stations]!.put(token + 1);
  }
}

const threads = inbox.map((_, me) => new Thread({ target: station, args: [me] }));
for (const t of threads) t.start();
inbox[0]!.put(0);
for (const t of threads) t.join();
print("back at station 0:", inbox[0]!.get());
