/** Works on several things at once and hands over the results in the order of the things. */

/**
 * Runs `work` for each item, at most `jobs` at a time, and calls `deliver` with each result as soon as all earlier ones were
 * delivered. Fails with the first failure of `work`.
 */
export async function inOrder<T, R>(
  items: readonly T[],
  jobs: number,
  work: (item: T, index: number) => Promise<R>,
  deliver: (result: R, index: number) => void,
): Promise<void> {
  const results = items.map(() => Promise.withResolvers<R>());
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index]!.resolve(await work(items[index]!, index));
    }
  };
  const workers = Promise.all(Array.from({ length: Math.min(jobs, items.length) }, worker));
  const delivery = (async () => {
    for (const [index, { promise }] of results.entries()) deliver(await promise, index);
  })();
  await Promise.all([workers, delivery]);
}
