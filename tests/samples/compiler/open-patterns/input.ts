// The default may throw: the iterator is to be closed.
function first(values: Iterable<number>): number {
  const [a = Number("x")] = values;
  return a;
}
print(first([1]));
