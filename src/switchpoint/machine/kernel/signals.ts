/**
 * Signals to processes: their numbers on Linux, and what they do to a process that has not said otherwise.
 *
 * Source: signal(7).
 */

/** Numbers by name, as Python's `signal` module has them. */
export const SIGNALS = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
} as const;

/** What a signal does: its default, nothing, or what a handler does with it. */
export type Disposition = "default" | "ignore" | ((signal: number) => void);

/** Signals whose default is to do nothing. Stopping and continuing are not modelled. */
const HARMLESS: ReadonlySet<number> = new Set([SIGNALS.SIGCHLD, SIGNALS.SIGCONT, SIGNALS.SIGSTOP]);

/** True if `signal` ends a process that has not said otherwise. */
export function ends(signal: number): boolean {
  return !HARMLESS.has(signal);
}
