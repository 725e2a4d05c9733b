/** A run on the clock within a budget. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { coresBusy, measured, misfortune } from "./measured.ts";
import type { Budget } from "../author.ts";
import { endedEarly, withAdvice } from "../feedback.ts";
import type { RunResult } from "../../runtime/results.ts";

/** Seconds for people. */
const seconds = (time: number): string =>
  time < 0.001 ? `${digits(time * 1e6)} µs` : time < 1 ? `${digits(time * 1e3)} ms` : `${digits(time)} s`;
const digits = (value: number): string => String(Number(value.toPrecision(3)));

const fields = { 50: "p50", 90: "p90", 99: "p99", 100: "max" } as const;

/** The first part of the budget that was not kept, in a sentence; null if all were. */
function overrun(run: RunResult, { time, coresBusy: least, requests }: Budget): string | null {
  if (time !== undefined && run.time > time) return `It takes ${seconds(run.time)}; there are ${seconds(time)}`;
  const busy = coresBusy(run);
  if (least !== undefined && busy < least) return `On average ${digits(busy)} cores are at work; it should be ${digits(least)}`;
  if (requests === undefined) return null;
  const { count, percentile, within } = requests;
  const counted = run.response_times?.count ?? 0;
  if (counted !== count) return `${counted} requests are measured; it should be ${count}`;
  const reached = run.response_times![fields[percentile]];
  return reached > within
    ? `${percentile} % of the requests are answered within ${seconds(reached)}; it should be ${seconds(within)}`
    : null;
}

export function decideSimulated(subject: Subject<"simulated">): Decision {
  const { plan, door, bounds } = subject;
  const run = measured(subject, plan.its.on);
  if (run.error?.type === "StepLimit")
    return failed(withAdvice(`It takes more than ${bounds.maxSteps} steps: a loop may never end`, plan.advice.limit));
  if (run.error?.type === "Deadlock") return failed(withAdvice(`Deadlock: ${run.error.message}`, plan.advice.deadlock));
  const fault = misfortune(run) ?? (door.ends === 0 ? endedEarly : null) ?? overrun(run, plan.its.budget);
  return fault === null ? passed() : failed(withAdvice(fault, plan.advice.error));
}
