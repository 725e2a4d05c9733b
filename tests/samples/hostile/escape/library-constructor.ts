/**
 * The same by a function of the library, which is compiled elsewhere.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
import * as threading from "switchpoint/threading";
import { work } from "switchpoint";
for (const f of [work, print, threading.Thread, threading.current_thread, Math.max, (threading.Lock as any).prototype?.acquire])
  try {
    const made = (f as any).constructor("return globalThis")();
    throw new SyntaxError("ESCAPED: " + typeof made.process);
  } catch (e) {
    if (e instanceof SyntaxError) throw e;
  }
