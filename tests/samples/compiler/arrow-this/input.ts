class Counter {
  n = 0;
  each(xs: number[]) {
    xs.forEach((x) => {
      this.n += x;
    });
  }
}
