print(
  [3, 1, 2].sort(),
  [1, 2, 3].reduce((a, b) => a + b),
  "abc".replace(/b/g, (m) => m.toUpperCase()),
  "a-b".split("-").map((s) => s + s),
  JSON.stringify(
    {
      a: [
        1,
        {
          toJSON() {
            return "j";
          },
        },
      ],
    },
    (k, v) => (typeof v === "number" ? v * 2 : v),
  ),
  JSON.parse('{"a":1,"b":[2]}', (k, v) => (typeof v === "number" ? v + 1 : v)),
  [1, [2, [3]]].flat(Infinity),
  [1, 2].flatMap((x) => [x, x]),
  Array.from({ length: 3 }, (_, i) => i * i),
  [1, 2, 3, 4].find((x) => x > 2),
  [1, 2, 3].findLast((x) => x < 3),
  [5, 6].some((x) => x === 6),
  [5, 6].every((x) => x),
  new Map([[1, 2]]).forEach((v, k) => print(k, v)),
  Object.entries({ a: 1 }).map(([k, v]) => k + v),
  Object.groupBy([1, 2, 3], (x) => (x % 2 ? "odd" : "even")),
  "x".padStart(3, "ab"),
  [1, 2, 3].toSorted((a, b) => b - a),
  [..."abc"].entries().next().value,
  "aXbX".replaceAll("X", () => "-"),
  [1, 2, 3].at(-1),
  Object.fromEntries(new Map([["k", 1]])),
  [1, 2, 3].includes(2),
);
