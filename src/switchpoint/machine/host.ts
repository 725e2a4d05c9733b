/**
 * What the processes of one simulated machine have in common besides its cores: the loopback interface, the lines to other
 * hosts, the disk. The same under the clock and under the explorer, where nothing costs anything.
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
  /** Who waits for any of several files. */
  readonly polls = new PollRoom();
  /** What is known of other hosts, by name (python/socket/network.ts). */
  readonly remotes = new Map<string, object>();
  /** Contents of the files on the disk, by path. */
  readonly files = new Map<string, Inode>();
  /** Programs that can be started, by path. */
  readonly programs = new Map<string, Executable>();
  #loopback: Loopback | null = null;
  #disk: Device | null = null;

  readonly #keys = new Map<string, number>();

  constructor(machine: Clockwork) {
    this.machine = machine;
  }

  /** A name for a file that `maker` makes: the same in every schedule in which the maker does the same. */
  newKey(maker: string): string {
    const count = (this.#keys.get(maker) ?? 0) + 1;
    this.#keys.set(maker, count);
    return `${maker}.${count}`;
  }

  get loopback(): Loopback {
    return (this.#loopback ??= new Loopback());
  }

  get disk(): Device {
    return (this.#disk ??= new Device(this.machine, "disk", this.machine.costs.disk));
  }
}
