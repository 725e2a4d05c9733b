/**
 * Small programs for the slowdown rows: the body of each defines `main`, which the bench calls compiled under the clock, and as
 * plain JavaScript in the same process. To reach: DESIGN.md, section 6.
 *
 * A result depends on all that a program does, and what it works on comes out of an array: else the host finds out that a loop
 * does nothing, or that nobody can see an object, and leaves both away where it runs the program itself.
 */

/** One program. */
export interface BenchProgram {
  readonly name: string;
  readonly text: string;
  readonly toReach: string;
}

/** The programs, from calls to objects. */
export const benchPrograms: readonly BenchProgram[] = [
  {
    name: "fib",
    text: "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } function main() { return fib(34); }",
    toReach: "10x",
  },
  {
    name: "tak",
    text: "function tak(x, y, z) { return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)); } function main() { return tak(20, 13, 5); }",
    toReach: "10x",
  },
  {
    name: "nested loops",
    text: "function main() { let s = 0; for (let i = 0; i < 5000; i++) for (let j = 0; j < 5000; j++) s = (s + i * j) % 1000003; return s; }",
    toReach: "2x",
  },
  {
    name: "sieve",
    text: "function main() { const n = 2000000; const composite = []; let primes = 0; for (let i = 0; i <= n; i++) composite.push(false); for (let i = 2; i <= n; i++) { if (composite[i]) continue; primes++; for (let j = i * 2; j <= n; j += i) composite[j] = true; } return primes; }",
    toReach: "5x",
  },
  {
    name: "n-queens",
    text: "function place(row, columns, left, right, all) { if (columns === all) return 1; let found = 0; let free = all & ~(columns | left | right); while (free !== 0) { const bit = free & -free; free ^= bit; found += place(row + 1, columns | bit, ((left | bit) << 1) & all, (right | bit) >> 1, all); } return found; } function main() { return place(0, 0, 0, 0, (1 << 13) - 1); }",
    toReach: "10x",
  },
  {
    name: "string building",
    text: 'function main() { let s = ""; for (let i = 0; i < 3000000; i++) { s += String.fromCharCode(97 + (i % 26)); if (s.length > 1000) s = s.slice(500); } return s.length; }',
    toReach: "5x",
  },
  {
    name: "object updates",
    text: "function main() { const accounts = []; for (let i = 0; i < 8; i++) accounts.push({ balance: i, moves: 0 }); for (let i = 0; i < 10000000; i++) { const account = accounts[i & 7]; account.balance += i % 7; account.moves++; } let s = 0; for (const { balance, moves } of accounts) s += balance * moves; return s; }",
    toReach: "5x",
  },
  {
    name: "closures",
    text: "function counter() { let n = 0; return () => ++n; } function main() { const counters = []; for (let i = 0; i < 8; i++) counters.push(counter()); let s = 0; for (let i = 0; i < 10000000; i++) { const next = counters[i & 7]; s = (s + next()) % 1000003; } return s; }",
    toReach: "10x",
  },
  {
    name: "small methods",
    text: "class Point { constructor(x, y) { this.x = x; this.y = y; } sum() { return this.x + this.y; } } function main() { const points = []; for (let i = 0; i < 8; i++) points.push(new Point(i, 2 * i)); let s = 0; for (let i = 0; i < 10000000; i++) { const p = points[i & 7]; s = (s + p.sum()) % 1000003; } return s; }",
    toReach: "10x",
  },
];
