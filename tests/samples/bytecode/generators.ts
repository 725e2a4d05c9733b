function* gen(n: number) {
  let i = 0;
  while (i < n) {
    yield i;
    i += 1;
  }
}

function* two(xs: any) {
  for (const x of xs) {
    const got = yield x;
    print(got);
  }
}
