const abc = 1,
  bcd = 2;
print(abc, bcd, { a: 3 }.a, { a: 4 }.a);
class C {
  #a = 5;
  b() {
    return this.#a;
  }
  static c = 6;
}
print(new C().b(), C.c);
const 𠮷 = 7;
print(𠮷);
lab: for (;;) break lab;
let ünï = 8;
print(ünï);
var let2 = 3;
print(let2);
