/** All experiments that are simulated, in the order of the reference. */
import type { Experiment } from "./experiment.ts";
import { cCodeExperiment } from "./experiments/c-code.ts";
import { asyncioExperiment } from "./experiments/asyncio.ts";
import { countdownExperiments } from "./experiments/countdown.ts";
import { fibServiceExperiment } from "./experiments/fib-service.ts";
import { handoverExperiments } from "./experiments/handovers.ts";
import { pipeExperiment } from "./experiments/pipe.ts";
import { startUpExperiment } from "./experiments/start-up.ts";
import { socketExperiments } from "./experiments/sockets.ts";
import { transferExperiment } from "./experiments/transfer.ts";
import { lostUpdateExperiments } from "./experiments/lost-updates.ts";

export const experiments: readonly Experiment[] = [
  ...countdownExperiments,
  ...handoverExperiments,
  ...socketExperiments,
  ...lostUpdateExperiments,
  cCodeExperiment,
  startUpExperiment,
  transferExperiment,
  pipeExperiment,
  asyncioExperiment,
  fibServiceExperiment,
];
