// A web crawler: a pool of threads downloads pages, and each page leads to two more; the network is waited for, so threads help.
import { arg, assert } from "switchpoint";
import { FIRST_COMPLETED, Future, ThreadPoolExecutor, wait } from "switchpoint/concurrent/futures";
import { fetch, host } from "switchpoint/network";
import { monotonic } from "switchpoint/time";

const depth = arg("depth", 3);
host("example.org", { latency: 0.05, bandwidth: 10e6, size: 20_000 });

/** The page /1 links to /2 and /3, and so on. */
function links(page: number): number[] {
  return page >= 2 ** (depth - 1) ? [] : [2 * page, 2 * page + 1];
}

function download(page: number): number[] {
  assert(fetch(`http://example.org/${page}`).length === 20_000);
  return links(page);
}

function crawl(workers: number): number {
  using pool = new ThreadPoolExecutor(workers);
  const seen = new Set([1]);
  let pending = new Set<Future<number[]>>([pool.submit(download, 1)]);
  while (pending.size > 0) {
    const { done, not_done } = wait(pending, { return_when: FIRST_COMPLETED });
    pending = not_done;
    for (const future of done)
      for (const page of future.result()) {
        if (seen.has(page)) continue;
        seen.add(page);
        pending.add(pool.submit(download, page));
      }
  }
  return seen.size;
}

if (depth === 1) print(crawl(arg("workers", 2)), "page");
else
  for (const workers of [1, 2, 4]) {
    const from = monotonic();
    const pages = crawl(workers);
    print(`${workers} threads: ${pages} pages in ${Math.round((monotonic() - from) * 100) / 100} s`);
  }
