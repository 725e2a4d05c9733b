/**
 * Where a process takes connections from others of the same machine: a listening socket with an address of the AF_UNIX family. Each
 * connection is a pair of pipes (duplex-end.ts). The address is good as long as the process that listens lives.
 *
 * Source: unix(7), listen(2), accept(2), connect(2).
 */
import type { Sim } from "../traps.ts";
import { wake, WaitQueue } from "../wait-queue.ts";
import type { Kernel } from "./kernel.ts";
import type { OpenFile } from "./open-file.ts";
import { perform, type KernelObject } from "./operation.ts";
import type { Process } from "./process.ts";

export class LocalListener implements KernelObject {
  readonly waiters: WaitQueue;
  readonly owner: Process;
  /** Ends that nobody has accepted yet. */
  readonly pending: OpenFile[] = [];
  readonly guards = { pending: (): boolean => this.pending.length > 0 };
  readonly #address: string;

  constructor(address: string, owner: Process) {
    this.#address = address;
    this.owner = owner;
    this.waiters = new WaitQueue(address);
  }

  describe(): { name: string; held_by: string | null } {
    return { name: this.#address, held_by: null };
  }
}

/** bind(2) and listen(2): a new address, at which `process` can be reached. */
export function listenLocally(kernel: Kernel, process: Process): string {
  const address = kernel.uniqueName("/tmp/pymp-listener-");
  const listener = new LocalListener(address, process);
  kernel.listeners.set(address, listener);
  kernel.driver.made?.(listener);
  return address;
}

/** connect(2): a descriptor of the near end; null: nobody listens there. */
export function* connectLocally(kernel: Kernel, process: Process, address: string): Sim<number | null> {
  const listener = kernel.listeners.get(address);
  if (listener === undefined) return null;
  let near: number | null = null;
  const act = (): void => {
    if (listener.owner.ended) return;
    const [mine, theirs] = kernel.duplex(process);
    near = mine;
    listener.pending.push(process.files.get(theirs)!);
    process.files.delete(theirs);
  };
  const more = [{ object: listener.owner.watchers, key: null, write: false }];
  yield* perform(listener, { kind: "connect to", guard: null, more, act }, kernel.driver.clock);
  yield* wake(listener.waiters, 1);
  return near;
}

/** accept(2): waits for a connection; a descriptor of its end here. */
export function* acceptLocally(kernel: Kernel, process: Process, address: string): Sim<number> {
  const listener = kernel.listeners.get(address)!;
  let number = -1;
  const act = (): void => {
    number = process.freeNumber();
    process.files.set(number, listener.pending.shift()!);
  };
  yield* perform(listener, { kind: "accept from", guard: "pending", act }, kernel.driver.clock);
  return number;
}
