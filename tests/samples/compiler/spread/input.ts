function sum(...terms: number[]) {
  return terms.reduce((a, b) => a + b, 0);
}
const more = [2, 3];
print(sum(1, ...more), [...more, ...new Set(more)], { ...{ a: 1 }, b: 2 }, new Date(...([2020, 1] as [number, number])));
