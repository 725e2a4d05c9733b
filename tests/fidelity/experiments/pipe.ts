/** How much a pipe takes from a writer with no reader. */
import { Computer } from "../../../src/switchpoint/machine/computer.ts";
import { measuredMachine } from "../../../src/switchpoint/machine/costs.ts";
import { Pipe } from "../../../src/switchpoint/machine/pipe.ts";
import { Recorder } from "../../../src/switchpoint/machine/recorder.ts";
import type { Sim } from "../../../src/switchpoint/machine/traps.ts";
import type { Experiment, Row } from "../experiment.ts";

function accepted({ cores, write_size = 1 }: Row): number {
  const computer = new Computer({ cores, costs: measuredMachine, seed: 1, recorder: new Recorder(0) });
  const pipe = new Pipe(computer, "pipe");
  const writer = function* (): Sim<void> {
    for (;;) yield* pipe.write(new Uint8Array(write_size));
  };
  computer.spawn({ name: "writer", process: 0, daemon: false, task: null, start: writer });
  computer.run();
  return pipe.length;
}

export const pipeExperiment: Experiment = { id: "pipe", simulate: accepted };
