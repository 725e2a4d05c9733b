const pairs = [[1, 2]] as const;
outer: for (const [a, b] of pairs) {
  for (let i = a; i < b; i++) continue outer;
}
