// Counting words with processes: map over the pages in a pool, then reduce.
import { Pool, set_start_method } from "switchpoint/multiprocessing";

const pages = ["the cat sat on the mat", "the dog sat on the cat", "a cat is a cat", "on and on and on"];

function count(page: string) {
  const words: Record<string, number> = {};
  for (const word of page.split(" ")) words[word] = (words[word] ?? 0) + 1;
  return words;
}

if (__name__ === "__main__") {
  set_start_method("fork");
  using pool = new Pool(3);
  const total = new Map<string, number>();
  for (const words of pool.map(count, pages))
    for (const [word, n] of Object.entries(words)) total.set(word, (total.get(word) ?? 0) + (n as number));
  const sorted = [...total].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  for (const [word, n] of sorted.slice(0, 4)) print(word, n);
}
