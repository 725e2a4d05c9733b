import { PreemptionBound } from "../../src/switchpoint/explorer/preemption-bound.ts";
import { Dpor } from "../../src/switchpoint/explorer/dpor.ts";
import { survey } from "./classes.ts";
import { randomProgram } from "./random-programs.ts";
const coarse = process.env.COARSE === "1"; const n = Number(process.env.N ?? 300), most = Number(process.env.MOST ?? 6), from = Number(process.env.FROM ?? 1);
let biggest=0; let compared = 0, bad = 0, extra = 0, classes=0, skipped=0, over=0, dead=0;
const t0 = Date.now();
for (let seed = from; seed < from + n; seed++) {
  const p = randomProgram(seed, most, { coarse });
  const all = survey(p, new PreemptionBound(), 20000);
  if (all.executions === 20000) { skipped++; continue; }
  compared++;
  let found;
  try { found = survey(p, new Dpor(), 100000); } catch (e) { bad++; if (bad<5) console.log("seed", seed, e.stack); continue; }
  biggest = Math.max(biggest, all.classes.size); classes += all.classes.size;
  if (all.deadlocks) dead++;
  if (found.classes.size !== all.classes.size || (found.deadlocks>0) !== (all.deadlocks>0)) { bad++; if (bad < 8) console.log("seed", seed, "classes", all.classes.size, "found", found.classes.size, "exec", found.executions, "aband", found.abandoned, "dead", all.deadlocks, found.deadlocks); }
  if (found.executions > found.classes.size) { over++; extra += found.executions - found.classes.size; if (over < 4) console.log("over seed", seed, found.executions, found.classes.size, found.abandoned); }
}
console.log({ compared, skipped, bad, over, extra, classes, biggest, dead, ms: Date.now() - t0 });
