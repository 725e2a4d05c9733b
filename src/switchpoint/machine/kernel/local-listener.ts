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

/** Why there is no connection: nobody has that address; whoever had it has ended. */
export type ConnectFailure = "ENOENT" | "ECONNREFUSED";

/** bind(2) and listen(2): a new address, at which `process` can be reached. */
export function listenLocally(kernel: Kernel, process: Process): string {
  const address = kernel.uniqueName("/tmp/pymp-listener-");
  open(kernel, process, address);
  return address;
}

/** The same at an address that others may try before and after; false if it is taken. */
export function* bindLocally(kernel: Kernel, process: Process, address: string): Sim<boolean> {
  let free = false;
  const act = (): void => {
    free = !kernel.listeners.has(address);
    if (free) open(kernel, process, address);
  };
  yield* perform(kernel.addresses, { kind: "bind", guard: null, key: address, act }, kernel.driver.clock);
  return free;
}

function open(kernel: Kernel, process: Process, address: string): void {
  const listener = new LocalListener(address, process);
  kernel.listeners.set(address, listener);
  kernel.driver.made?.(listener);
}

/** close(2) and unlink(2): the address is free, and who was not accepted has lost the other end. */
export function* unbindLocally(kernel: Kernel, address: string): Sim<void> {
  const listener = kernel.listeners.get(address);
  if (listener === undefined) return;
  const act = (): void => void kernel.listeners.delete(address);
  const more = [{ object: listener, key: null, write: true }];
  yield* perform(kernel.addresses, { kind: "unlink", guard: null, key: address, more, act }, kernel.driver.clock);
  for (const end of listener.pending.splice(0)) yield* end.closed();
}

/** connect(2) to an address that others may bind meanwhile: who listens there is looked up first. */
export function* connectByName(kernel: Kernel, process: Process, address: string): Sim<number | ConnectFailure> {
  const look = { kind: "look up", guard: null, write: false, key: address, act(): void {} };
  yield* perform(kernel.addresses, look, kernel.driver.clock);
  return yield* connectLocally(kernel, process, address);
}

/** connect(2): a descriptor of the near end. */
export function* connectLocally(kernel: Kernel, process: Process, address: string): Sim<number | ConnectFailure> {
  const listener = kernel.listeners.get(address);
  if (listener === undefined) return "ENOENT";
  let near: number | ConnectFailure = "ECONNREFUSED";
  const act = (): void => {
    if (listener.owner.ended || kernel.listeners.get(address) !== listener) return;
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

/** accept(2): waits for a connection; a descriptor of its end here. Null: nobody listens at the address any more. */
export function* acceptLocally(kernel: Kernel, process: Process, address: string): Sim<number | null> {
  const listener = kernel.listeners.get(address);
  if (listener === undefined) return null;
  let number = -1;
  const act = (): void => {
    number = process.freeNumber();
    process.files.set(number, listener.pending.shift()!);
  };
  yield* perform(listener, { kind: "accept from", guard: "pending", act }, kernel.driver.clock);
  return number;
}
