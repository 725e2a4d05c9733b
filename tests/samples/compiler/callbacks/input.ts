const words = ["b", "a"];
words.sort((x, y) => (x < y ? -1 : 1));
print(words.map((word, index) => word + index), "aXb".replace(/X/, (found) => found.toLowerCase()));
new Map([[1, 2]]).forEach((value, key) => print(key, value));
JSON.parse("[1]", (_key, value) => value);
print(Array.from({ length: 2 }, (_, i) => i));
