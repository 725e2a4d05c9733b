class A {
  x = 1;
}
class B extends A {
  y = super.toString();
  constructor(readonly z: number) {
    super();
    this.x += z;
  }
}
