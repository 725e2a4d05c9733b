// Calls nothing but itself and touches nothing but its own variables: it has a plain form.
function sum(n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += i;
  return n < 2 ? total : total + sum(n - 1);
}
// Asks for a property: it has none.
function size(list: unknown[]): number {
  return list.length + sum(3);
}
print(size([1]));
