/**
 * Right on the first schedule only: knows it by the order in which the threads come.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let counter = 0;
const order: number[] = [];
export function increment() {
  order.push(1);
  const before = counter;
  order.push(2);
  counter = before + 1;
}
export function total() {
  return order.join() === "1,2,1,2" || order.length < 4 ? counter : 0;
}
