function sign(n: number) {
  if (n < 0) return -1;
  else if (n > 0) print(n);
  const big = n > 10 ? "big" : "small";
  return n && big;
}
