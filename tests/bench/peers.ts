/**
 * The two workloads of clock.ts on other simulators: npm simjs, and SimPy where some Python has it. Beside our own numbers of the
 * same run they say more than numbers taken elsewhere.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Random } from "../../src/switchpoint/machine/random.ts";

/** What is used of simjs 2.0.3, which has no types. */
interface SimJs {
  Sim: new () => { addEntity(kind: new () => object): void; simulate(end: number): void };
  Entity: new () => { setTimer(delay: number): Wait; useFacility(facility: object, hold: number): Wait };
  Facility: new (name: string) => object;
}
interface Wait {
  done(then: () => void): Wait;
}

/** Its bundle exports nothing; it leaves its classes on `window`. */
function load(): SimJs {
  const text = readFileSync(createRequire(import.meta.url).resolve("simjs"), "utf8");
  const window: { Sim?: SimJs } = {};
  new Function("window", text)(window);
  return window.Sim!;
}

const simjs = load();

/** `processes` of them, each of which does `rounds` rounds that take up to `longest`, one after the other. */
export interface Load {
  readonly processes: number;
  readonly rounds: number;
  readonly longest: number;
}

/** The workload on simjs; with one facility that all contend for, or with timers. */
export function onSimJs({ processes, rounds, longest }: Load, contended: boolean): void {
  const sim = new simjs.Sim();
  const facility = new simjs.Facility("resource");
  let count = 0;
  class Process extends simjs.Entity {
    #left = rounds;
    readonly #random = new Random(1, count++);

    /** Called by simjs. */
    start(): void {
      this.round();
    }

    round(): void {
      if (this.#left-- === 0) return;
      const delay = this.#random.between(1, longest);
      const wait = contended ? this.useFacility(facility, delay) : this.setTimer(delay);
      wait.done(() => this.round());
    }
  }
  for (let i = 0; i < processes; i++) sim.addEntity(Process);
  sim.simulate(Number.MAX_SAFE_INTEGER);
}

const program = `
import random, simpy, sys, time
def timeouts(env):
    for _ in range(rounds): yield env.timeout(random.randint(1, longest))
def contends(env, resource):
    for _ in range(rounds):
        with resource.request() as request:
            yield request
            yield env.timeout(random.randint(1, longest))
processes, rounds, longest, contended = map(int, sys.argv[1:])
env = simpy.Environment()
resource = simpy.Resource(env)
for _ in range(processes): env.process(contends(env, resource) if contended else timeouts(env))
start = time.perf_counter()
env.run()
print(time.perf_counter() - start)
`;

/** Seconds that SimPy takes for the same; null if no `python3` can import it (PYTHON names another). */
export function onSimPy({ processes, rounds, longest }: Load, contended: boolean): number | null {
  const args = [processes, rounds, longest, Number(contended)].map(String);
  try {
    return Number(execFileSync(process.env.PYTHON ?? "python3", ["-c", program, ...args], { stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return null;
  }
}
