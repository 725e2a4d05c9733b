abstract class Shape<T extends number> {
  abstract area(): T;
  declare tag: string;
  scale!: number;
}
class Square extends Shape<number> {
  override area() {
    return 4;
  }
}
interface Named {
  name: string;
}
type Pair<T> = [T, T];
function pick(x: number): number;
function pick(x: string): string;
function pick(this: void, x: any) {
  return x as unknown;
}
const pair = [1, 2] satisfies Pair<number>;
const named = <Named>{ name: "n" };
print(new Square().area(), pick(1)!, pair, named!.name);
