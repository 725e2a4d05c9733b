const key = "b";
const object = { [key]: 1, [`${key}2`]() {}, "quoted": 2, 3: 4 };
class Keyed {
  [key] = 5;
  static [key + "s"]() {}
}
print(object, Keyed);
