import { work } from "switchpoint";
import { Thread } from "switchpoint/threading";

function count() {
  work(0.02); // 20 ms of pure Python
}

const threads = [1, 2, 3, 4].map(() => new Thread({ target: count }));
for (const t of threads) t.start();
for (const t of threads) t.join();
