class A {
  constructor(
    public a: number,
    private readonly b = a + 1,
    protected c?: string,
    readonly d = [1],
  ) {
    print(this.a, this.b, this.c, this.d, arguments.length);
  }
}
class B extends A {
  e = this.a;
  constructor(public f: number) {
    super(f * 2);
    print(this.f, this.e);
  }
  g = this.f;
}
print(Object.keys(new B(3)).join(), Object.keys(new A(1)).join(), new B(1).g);
