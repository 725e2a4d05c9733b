// Written by `npm run types:write` from src/switchpoint/grader/author.ts. Do not edit.
/**
 * What the author of an exercise writes `grade.ts` with: the module "switchpoint/grade". It only describes; grader/grade.ts
 * decides.
 *
 * `grade.ts` is a program in direct style like the learner's own. It imports the learner's module as "./starter", whatever
 * was handed in, and exports one exercise:
 *
 *     import { assert } from "switchpoint";
 *     import { everySchedule, exercise } from "switchpoint/grade";
 *     import { increment, total } from "./starter";
 *
 *     export default exercise({
 *       checks: [
 *         everySchedule({
 *           id: "total",
 *           name: "Every increment counts",
 *           points: 2,
 *           program() {
 *             const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
 *             for (const thread of threads) thread.start();
 *             for (const thread of threads) thread.join();
 *             assert(total() === 2, `two increments gave ${total()}`);
 *           },
 *           advice: { error: "Between reading the counter and writing it another thread may write it." },
 *         }),
 *       ],
 *     });
 */
/** How a schedule can break a program. */
export type Failing = "error" | "deadlock";
/** What a learner is told, beside what happened: the misconception it points to, not the answer. */
export interface Advice {
    /** An assertion failed, an exception was not caught, or an answer is wrong. */
    readonly error?: string;
    /** Threads wait for each other, or a lock is never released. */
    readonly deadlock?: string;
    /** Some execution took more steps than the check allows, or there were more executions: spinning, or far too much work. */
    readonly limit?: string;
}
/** What every check says of itself. */
export interface CheckBase {
    /** Names the check in results and in the expectations of wrong answers: lower-case letters, digits, hyphens. */
    readonly id: string;
    /** What the learner reads in the list of checks: the property, as a sentence. */
    readonly name: string;
    /** A positive integer: awarded whole or not at all (but see `order`). Partial credit comes from several checks. */
    readonly points: number;
    /** Id of another check. This one's points count only if that one passes: not deadlocking is no merit of a program that does not lock. */
    readonly needs?: string;
    readonly advice?: Advice;
    /** Not shown on the site: decided on the command line only. */
    readonly hidden?: boolean;
}
/** A check that runs a program. Its bounds count, so that the verdict is the same everywhere; the model solution may need a tenth. */
export interface ProgramCheck extends CheckBase {
    /** Runs in MainThread, after both modules were loaded afresh, once for every execution. It must reach its end. */
    readonly program: () => void;
    /** Most steps of one execution; absent: 20,000 under the explorer, 1,000,000 on the clock. */
    readonly maxSteps?: number;
}
/** A check that searches through schedules. */
export interface SearchCheck extends ProgramCheck {
    /** Most executions; absent: 20,000. Reached without a verdict, the check fails. */
    readonly maxSchedules?: number;
    /** A version: switches come only where it looks ("3.12"). Absent: before every operation that another thread can notice. */
    readonly python?: string;
}
/** A machine to run on; what is absent is as for `switchpoint run`. */
export interface Machine {
    /** A version: "3.12", "3.13t", … Absent: 3.14. */
    readonly python?: string;
    /** Absent: 4. */
    readonly cores?: number;
    /** Seconds. */
    readonly switchInterval?: number;
    readonly seed?: number;
}
/** A property that must hold on every schedule. */
export interface EverySchedule extends SearchCheck {
    /**
     * What must not happen on any schedule; absent: an error, a deadlock. "leak": a Lock or RLock that is still held when all threads have ended. What is not named is of no account: it is another check's business.
     * Still the check fails if no schedule at all reaches the end of `program`.
     */
    readonly never?: readonly (Failing | "leak")[];
}
/** An ending that must be possible: on some schedule `program` reaches its end, with every assertion right. */
export interface SomeSchedule extends SearchCheck {
}
/** What a run on the clock may take, in virtual time. At least one of these. */
export interface Budget {
    /** Most seconds from start to end. */
    readonly time?: number;
    /** Fewest cores at work, on average over the run. */
    readonly coresBusy?: number;
    /** Response times, of what the program measures with `request()`: exactly `count` of them, and that share of them within so many seconds. */
    readonly requests?: {
        readonly count: number;
        readonly percentile: 50 | 90 | 99 | 100;
        readonly within: number;
    };
}
/** A run on the clock that must keep a budget. What it did is measured on the machine, not believed of its prints. */
export interface Simulated extends ProgramCheck {
    readonly on?: Machine;
    readonly budget: Budget;
}
/** What the program prints: on every schedule, or, with `on`, in one run on the clock. */
export interface Output extends SearchCheck {
    readonly on?: Machine;
    /** The text. A line feed at its end is of no account. */
    readonly prints: string;
}
/**
 * What the submission's text has or has not: the name of something imported from Python's modules and used ("Lock"), a member
 * (".acquire"), or a word of the language ("while", "for", "async", "await", "using", "try", "class", "yield", "new").
 */
export interface Source extends CheckBase {
    /** All of these. */
    readonly uses?: readonly string[];
    /** None of these. */
    readonly avoids?: readonly string[];
}
/** All endings: the submission is `{ "answer": ["what one prints", …] }`, every text that some schedule makes `program` print. */
export interface OutcomeSet extends SearchCheck {
}
/** The submission is `{ "schedule": "sp1.…" }`: a schedule on which `program` breaks. */
export interface BeTheScheduler extends ProgramCheck {
    /** What must happen on it; absent: either. */
    readonly breaks?: readonly Failing[];
    /** Most preemptions that the schedule may need; absent: any number. */
    readonly maxPreemptions?: number;
}
/**
 * The submission is a test: a program that imports what it tests from "exercise". It is run with one of the files beside
 * grade.ts in that place, over every schedule.
 */
export interface Variant extends CheckBase {
    /** The file, without ".ts". */
    readonly variant: string;
    readonly maxSchedules?: number;
    readonly maxSteps?: number;
}
/** A question with given answers: the submission is `{ "answer": "id" }`, or a list of ids if several are right. */
export interface Choose extends CheckBase {
    /** Id → text, in the order in which they are shown. */
    readonly options: Readonly<Record<string, string>>;
    /** The right one, or all right ones. */
    readonly right: string | readonly string[];
    /** Id → what is said to a learner who chose it wrongly. */
    readonly because?: Readonly<Record<string, string>>;
}
/** Lines to put in order (a Parsons problem): the submission is `{ "answer": ["id", …] }`. Points are given for the lines from the top that are right. */
export interface Order extends CheckBase {
    /** Id → line. */
    readonly lines: Readonly<Record<string, string>>;
    /** Id → the lines that must stand before it. Every order that respects this is right. */
    readonly after: Readonly<Record<string, readonly string[]>>;
    /** Ids of lines that do not belong there at all. */
    readonly distractors?: readonly string[];
}
/** A number to predict: the submission is `{ "answer": 1.5 }`. What is right is measured, so that it cannot be wrong. */
export interface Predict extends ProgramCheck {
    readonly on?: Machine;
    /** Of a run of `program` on the clock: seconds in all, changes of the GIL's holder, or cores busy on average. */
    readonly measure: "time" | "switches" | "coresBusy";
    /** How far off an answer may be, as a share of what is right; absent: 0.1. */
    readonly tolerance?: number;
}
/** A check as the grader sees it. */
export type Check = (EverySchedule & {
    readonly kind: "every-schedule";
}) | (SomeSchedule & {
    readonly kind: "some-schedule";
}) | (Simulated & {
    readonly kind: "simulated";
}) | (Output & {
    readonly kind: "output";
}) | (Source & {
    readonly kind: "source";
}) | (OutcomeSet & {
    readonly kind: "outcome-set";
}) | (BeTheScheduler & {
    readonly kind: "be-the-scheduler";
}) | (Variant & {
    readonly kind: "accepts";
}) | (Variant & {
    readonly kind: "catches";
}) | (Choose & {
    readonly kind: "choose";
}) | (Order & {
    readonly kind: "order";
}) | (Predict & {
    readonly kind: "predict";
});
/** An exercise: its checks in the order in which they are decided and shown. */
export interface Exercise {
    readonly checks: readonly Check[];
}
/** A property that must hold on every schedule, for all of its points or none. */
export declare function everySchedule(definition: EverySchedule): Check;
/** An ending that must be possible; a passing result has the schedule as its witness. */
export declare function someSchedule(definition: SomeSchedule): Check;
/** A budget that a run on the clock must keep. */
export declare function simulated(definition: Simulated): Check;
/** A text that must be printed. */
export declare function output(definition: Output): Check;
/** What the submission's text must or must not have. */
export declare function source(definition: Source): Check;
/** The learner predicts everything that a program can print. */
export declare function outcomeSet(definition: OutcomeSet): Check;
/** The learner is the scheduler, and breaks a program. */
export declare function beTheScheduler(definition: BeTheScheduler): Check;
/** The learner's test passes with this variant, on every schedule. */
export declare function accepts(definition: Variant): Check;
/** The learner's test fails with this variant, on some schedule. It needs a check that accepts another: failing always is no merit. */
export declare function catches(definition: Variant): Check;
/** A question with given answers. */
export declare function choose(definition: Choose): Check;
/** Lines to put in order. */
export declare function order(definition: Order): Check;
/** A number to predict. */
export declare function predict(definition: Predict): Check;
/** The exercise; `export default` it. */
export declare function exercise(definition: Exercise): Exercise;
export {};
