function name(n: number) {
  switch (n) {
    case 1:
      return "one";
    case 2:
    default:
      print(n);
  }
}
