/**
 * What the processes of one simulated machine have in common besides its cores: the loopback interface, the lines to other
 * hosts, the disk; each made when it is first asked for, since the explorer makes a machine per execution. The same under the clock and under the explorer, where nothing costs anything.
 */
import type { MachineCosts } from "./costs.ts";
import { Device } from "./device.ts";
import type { Inode } from "./kernel/disk-file.ts";
import type { Executable } from "./programs/executable.ts";
import { Loopback } from "./loopback.ts";
import { ResponseTimes } from "./response-times.ts";
import { PollRoom } from "./poll-room.ts";

/** The machine as its devices see it. */
export interface Clockwork {
  /** Virtual nanoseconds. */
  now(): number;
  readonly costs: MachineCosts;
}

export class Host {
  readonly machine: Clockwork;
  /** What the program has measured itself (switchpoint's `request`). */
  readonly responses = new ResponseTimes();
  #polls: PollRoom | null = null;
  #remotes: Map<string, object> | null = null;
  #files: Map<string, Inode> | null = null;
  #programs: Map<string, Executable> | null = null;
  #loopback: Loopback | null = null;
  #disk: Device | null = null;
  #keys: Map<string, number> | null = null;

  constructor(machine: Clockwork) {
    this.machine = machine;
  }

  /** A name for a file that `maker` makes: the same in every schedule in which the maker does the same. */
  newKey(maker: string): string {
    const keys = (this.#keys ??= new Map());
    const count = (keys.get(maker) ?? 0) + 1;
    keys.set(maker, count);
    return `${maker}.${count}`;
  }

  /** Who waits for any of several files. */
  get polls(): PollRoom {
    return (this.#polls ??= new PollRoom());
  }

  /** What is known of other hosts, by name (python/socket/network.ts). */
  get remotes(): Map<string, object> {
    return (this.#remotes ??= new Map());
  }

  /** Contents of the files on the disk, by path. */
  get files(): Map<string, Inode> {
    return (this.#files ??= new Map());
  }

  /** Programs that can be started, by path. */
  get programs(): Map<string, Executable> {
    return (this.#programs ??= new Map());
  }

  get loopback(): Loopback {
    return (this.#loopback ??= new Loopback());
  }

  get disk(): Device {
    return (this.#disk ??= new Device(this.machine, "disk", this.machine.costs.disk));
  }
}
