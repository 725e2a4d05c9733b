/**
 * The shapes of results that leave the engine: the `run`, `explore` and `grade` objects of the command-line contract. Plain data.
 * Source: DESIGN.md sections 3 and 4; CONTRACT.md.
 */
import type { Spread } from "../machine/response-times.ts";
import type { Trace } from "../machine/trace.ts";

/** An error at a place of the program. `line` and `column` count from 1; 0 means that the place is not known. */
export interface ProgramError {
  /** The Python or JavaScript exception's name, or one of ours: Deadlock, StepLimit, TimeLimit, MemoryLimit, CompileError. */
  type: string;
  message: string;
  line: number;
  column: number;
}

/** How times are spread, in virtual seconds: half of them are at most `p50`, nine tenths at most `p90`. */
export type { Spread };

export interface ThreadMetrics {
  name: string;
  process: number;
  /** Virtual seconds, all of them but the last two, which are counts. */
  cpu: number;
  waiting_for_gil: number;
  waiting_for_core: number;
  blocked: number;
  sleeping: number;
  /** How often it left a core, for whatever reason; `voluntary_switches`: because it had to wait. */
  context_switches: number;
  voluntary_switches: number;
  /** From the end of a wait (for I/O, a lock, the clock, a thread) until it ran Python code again; null if it never waited. */
  response_times: Spread | null;
}

export interface RunResult {
  file: string;
  ok: boolean;
  exit_status: number;
  stdout: string;
  stderr: string;
  error: ProgramError | null;
  /** Virtual seconds from start to end. */
  time: number;
  python: string;
  cores: number;
  gil: { switches: number; drop_requests: number; checks: number; failed_wakeups: number };
  threads: ThreadMetrics[];
  /** What the program measured with `request()`; null if it did not. */
  response_times: Spread | null;
  /** Busy seconds of each core. */
  core_busy: number[];
  steps: number;
}

/** A run with what the page and `--trace`, `--svg` need besides. */
export interface TracedRun {
  result: RunResult;
  trace: Trace;
}

/** "leak": only where a check of an exercise asks for it. */
export type Verdict = "ok" | "error" | "deadlock" | "race" | "livelock" | "leak" | "limit" | "invalid";

/** One step of a schedule, for stories and replays. */
export interface ScheduleEvent {
  thread: string;
  line: number;
  column: number;
  text: string;
}

/** How a thread stood when the finding was made. */
export interface FindingThread {
  name: string;
  state: "runnable" | "blocked" | "finished";
  waits_for: string | null;
  held_by: string | null;
  line: number;
}

export interface Finding {
  kind: "error" | "deadlock" | "race" | "livelock" | "leak";
  message: string;
  line: number;
  column: number;
  /** Printable; `--replay` of it repeats the execution exactly. */
  schedule: string;
  preemptions: number;
  threads: FindingThread[];
  events: ScheduleEvent[];
}

export interface ExploreResult {
  file: string;
  verdict: Verdict;
  complete: boolean;
  /** Executions begun, aborted ones included. */
  schedules: number;
  steps: number;
  python: string;
  strategy: string;
  finding: Finding | null;
  /** Only with verdict "invalid": why the program could not start. */
  error?: ProgramError;
  outcomes?: Outcome[];
}

export interface Outcome {
  stdout: string;
  verdict: Verdict;
  schedules: number;
  schedule: string;
}

/** One check of an exercise, decided. */
export interface GradeCase {
  id: string;
  name: string;
  status: "pass" | "fail" | "error";
  score: number;
  max_score: number;
  message: string;
  visibility: "visible" | "hidden";
  witness: null | { seed: number; schedule: string };
}

export interface GradeResult {
  submission: string;
  index: number;
  exercise: string;
  content_hash: string;
  exercise_hash: string;
  submission_hash: string;
  engine_version: string;
  status: "pass" | "fail" | "error";
  score: number;
  max_score: number;
  /** Why no check was decided: CompileError (then the status is "fail"), or no fault of the submission's ("error"). Otherwise null. */
  error: ProgramError | null;
  cases: GradeCase[];
}
