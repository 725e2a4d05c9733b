export async function total(source: AsyncIterable<number>) {
  let sum = 0;
  for await (const value of source) {
    if (value < 0) continue;
    if (value === 0) break;
    sum += value;
  }
  return sum;
}
