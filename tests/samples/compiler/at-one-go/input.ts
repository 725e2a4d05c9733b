// Neither loops nor calls: each runs at one go where the budget covers it.
const point = {
  x: 1,
  move(by: number) {
    if (by < 0) return this;
    this.x += by;
    return this;
  },
};
function first(list: { head: number }) {
  return list.head;
}
const counts: number[] = [0, 0];
for (let i = 0; i < 9; i++) {
  counts[i % 2]! += i;
  point.x++;
}
print(point.move(2).x, first({ head: 3 }));
