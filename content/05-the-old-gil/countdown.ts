import { arg } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { time } from "switchpoint/time";

function countdown(n: number) {
  while (n > 0) {
    n -= 1;
  }
}

const k = arg("threads", 2);
const n = arg("n", 300_000);

const start = time();
for (let i = 0; i < k; i++) countdown(n);
const middle = time();
const threads = Array.from({ length: k }, () => new Thread({ target: countdown, args: [n] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
const end = time();

print("one after the other:", ((middle - start) * 1000).toFixed(1), "ms");
print("in threads:         ", ((end - middle) * 1000).toFixed(1), "ms");
print("times as long:      ", ((end - middle) / (middle - start)).toFixed(2));
