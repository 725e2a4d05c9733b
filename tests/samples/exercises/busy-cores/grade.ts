import { exercise, output, simulated } from "switchpoint/grade";
import { both } from "./starter";

export default exercise({
  checks: [
    output({ id: "says", name: "It says when it is done", points: 1, on: { cores: 2 }, maxSteps: 50_000, prints: "done", program: both }),
    simulated({ id: "cores", name: "Two cores are at work", points: 1, on: { cores: 2 }, maxSteps: 50_000, budget: { coresBusy: 1.9 }, program: both }),
    simulated({ id: "fast", name: "It takes one second", points: 2, on: { cores: 2 }, maxSteps: 50_000, budget: { time: 1.01 }, program: both }),
  ],
});
