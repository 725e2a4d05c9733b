import { generator, next } from "switchpoint";

const numbers = generator(function* numbers(n: number): Generator<any, any, any> {
  try {
    for (let i = 0; i < n; i++) yield i;
    return "all";
  } finally {
    print("numbers ends");
  }
});
const g = numbers(4);
for (const x of g) {
  print(x);
  if (x === 1) break;
}
print("left the loop");
print(next(g));
for (const x of g) print("rest", x);
print(Array.from(g));
const result = generator(function* result(): Generator<any, any, any> {
  print("sub", yield* numbers(2));
});
for (const x of result()) print(x);
