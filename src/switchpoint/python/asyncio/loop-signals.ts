/** What an event loop keeps for signals (signals.ts). */
import type { HandleCore } from "./handle-core.ts";

export class LoopSignals {
  readonly handlers = new Map<number, HandleCore>();
  /** The pipe that wakes the loop; null while there are no handlers. */
  pipe: readonly [reader: number, writer: number] | null = null;
}
