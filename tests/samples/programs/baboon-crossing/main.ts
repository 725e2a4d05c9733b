// The Little Book of Semaphores, 6.3: one rope over the canyon; never both ways at once, and no more than it bears.
import { arg, assert } from "switchpoint";
import { Lock, Semaphore, Thread } from "switchpoint/threading";
import { sleep } from "switchpoint/time";

const baboons = arg("baboons", 6);
const bears = arg("bears", 2);
const rope = new Semaphore(1);
const turnstile = new Semaphore(1);
const multiplex = new Semaphore(bears);
const gates = [new Lock(), new Lock()];
const heading = [0, 0];
const on_rope = [0, 0];
const count = new Lock();

function cross(me: number, way: number) {
  turnstile.acquire();
  {
    using _ = gates[way]!.held();
    heading[way]! += 1;
    if (heading[way] === 1) rope.acquire();
  }
  turnstile.release();
  {
    using _ = multiplex.held();
    {
      using _count = count.held();
      on_rope[way]! += 1;
      assert(on_rope[1 - way] === 0 && on_rope[way]! <= bears, `on the rope: ${on_rope.join(" and ")}`);
    }
    sleep(0.01);
    using _count = count.held();
    on_rope[way]! -= 1;
  }
  using _ = gates[way]!.held();
  heading[way]! -= 1;
  if (heading[way] === 0) rope.release();
  print(`${me} went ${way === 0 ? "east" : "west"}`);
}

const threads = Array.from({ length: baboons }, (_, me) => new Thread({ target: cross, args: [me, me < baboons / 2 ? 0 : 1] }));
for (const t of threads) t.start();
for (const t of threads) t.join();
