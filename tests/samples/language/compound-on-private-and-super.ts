class A {
  #x: any = null;
  static #s: any = 0;
  #y = 2;
  t() {
    this.#x ??= 5;
    this.#x ||= 6;
    this.#x &&= 7;
    this.#y **= 3;
    this.#y <<= 1;
    A.#s++;
    ++A.#s;
    A.#s -= 5;
    return [this.#x, this.#y, A.#s, this.#y++, --this.#y];
  }
  d() {
    [this.#x, this.#y] = [1, 2];
    ({ a: this.#x } = { a: 9 });
    for (this.#y of [3, 4]);
    return [this.#x, this.#y];
  }
}
print(new A().t(), new A().d());
const o: any = { a: null };
o.a ??= o.b ||= 3;
print(o, 2 ** -1, (-2) ** 2, 2 ** (3 ** 2));
let z: any = 2;
z **= 10;
print(z);
z >>>= 1;
print(z);
o[(print("once"), "c")] ??= 1;
o[(print("once"), "c")] **= 2;
let u: any;
u ??= class {};
print(u.name);
u = null;
u ||= () => {};
print(u.name);
