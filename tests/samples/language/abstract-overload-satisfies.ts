abstract class A {
  abstract m(): number;
  abstract x: number;
  abstract get y(): number;
  n() {
    return this.m() + 1;
  }
  protected abstract readonly z: string;
}
class B extends A {
  x = 1;
  z = "";
  get y() {
    return 2;
  }
  override m() {
    return 4;
  }
}
function f(a: number): number;
function f(a: string): string;
function f(a: any) {
  return a;
}
class C {
  m(): void;
  m(a?: any): any {
    return a;
  }
  constructor();
  constructor(public q?: any) {}
  declare dd: number;
  [key: string]: any;
  static s?: number;
  opt?(): void;
  field!: number;
}
print(new B().n(), f(3), new C().m(2), Object.keys(new C()).join(), ({ a: 1 } satisfies object).a, <any>5, 3 as const, [1]![0]!);
type T = { a: 1 };
interface I {
  b: 2;
}
declare const nothing: number;
declare function ext(): void;
function g(this: any, a: number) {
  return [this, a];
}
print(g.call(7, 1), g.length);
let v!: number;
v = 3;
print(v);
function assertIs(x: any): asserts x is string {}
assertIs("");
const gen = <T>(x: T): T => x;
print(gen<number>(3));
const inst = Array<number>;
print(new inst(3).length);
for (const x of [1] as number[]) print(x);
export type { T };
import type { Foo } from "./nowhere.ts";
class D<in out T> implements I {
  b = 2 as const;
}
print(new D<number>().b);
let tuple: [a: number, b?: string, ...rest: any[]] = [1];
print(tuple);
let un: unique symbol;
label: for (;;) {
  break label;
}
try {
  throw 1;
} catch (e: unknown) {
  print(e);
}
function opt(a?: number, ...b: any[]) {
  return b.length;
}
print(opt.length, opt(1, 2));
