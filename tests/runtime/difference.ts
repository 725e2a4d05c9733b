/**
 * One program, native against compiled: at full speed, stopping at every point, and with small budgets, so that functions in
 * their plain form give up and code that could run at one go does not.
 */
import { build, runBuilt, runNatively, TestHooks, type Outcome } from "./driver.ts";

/** What both did: equal if they agree. "skipped": the program has an early error. */
export type Comparison = "skipped" | { readonly native: string; readonly compiled: string };

const told = ({ lines, error }: Outcome): string => [...lines, error].join("\n");

/** Runs a program both ways; the first way that differs, or the last. */
export function compare(text: string): Comparison {
  const native = runNatively(text, true);
  if (native.error === "SyntaxError") return "skipped";
  let built;
  try {
    built = build([{ name: "program.ts", text }]);
  } catch (error) {
    // Taking the types away may rename what is declared twice.
    if (runNatively(text).error === "SyntaxError") return "skipped";
    return { native: told(native), compiled: String(error) };
  }
  let compiled = "";
  const small = [7, 30].map((budget) => ({ left: budget, price: 1, hooks: Object.assign(new TestHooks(), { budget }) }));
  for (const options of [{}, { everyPoint: true }, ...small]) {
    compiled = told(runBuilt(built, options));
    if (compiled !== told(native)) break;
  }
  return { native: told(native), compiled };
}
