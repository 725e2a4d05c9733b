const stack = {
  items: [1],
  get top() {
    return this.items[0];
  },
  set top(value) {
    this.items[0] = value;
  },
};
stack.top = stack.top! + 1;
class Celsius {
  degrees = 0;
  get fahrenheit() {
    return this.degrees * 1.8 + 32;
  }
  static set unit(name: string) {
    print(name);
  }
}
Celsius.unit = "C";
print(new Celsius().fahrenheit);
