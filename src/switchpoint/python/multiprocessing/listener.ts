/**
 * multiprocessing.connection's Listener and Client: connections between processes that know nothing but an address, and perhaps a key,
 * which each proves to the other that it knows.
 *
 * The address is a name (AF_UNIX) or a host of this machine and a port (AF_INET). States of a listener: listening, closed. Use after
 * `close` is an OSError. A wrong key is an AuthenticationError on both sides: "digest received was wrong" where the key is asked for
 * first, "digest sent was rejected" at the other end.
 *
 * Left to others: messages (connection.ts), who waits where (machine/kernel/local-listener.ts). An AF_INET address is a name as well:
 * plain sockets do not reach it.
 * Source: CPython 3.13, Lib/multiprocessing/connection.py (Listener, Client, deliver_challenge, answer_challenge, address_type).
 */
import { acceptLocally, bindLocally, connectByName, unbindLocally } from "../../machine/kernel/local-listener.ts";
import type { Sim } from "../../machine/traps.ts";
import { OSError, ValueError } from "../builtins.ts";
import { EXIT, type Pending } from "../guard.ts";
import { START } from "../indexing.ts";
import { kernelCall, kernelLook } from "../kernel-call.ts";
import { EADDRINUSE, ECONNREFUSED, ENOENT, osError } from "../os-error.ts";
import { portOf } from "../socket/socket-address.ts";
import { answerChallenge, deliverChallenge } from "./authentication.ts";
import { Connection } from "./connection.ts";

/** A name, or host and port. */
export type ListenerAddress = string | readonly [host: string, port: number];
type Family = "AF_UNIX" | "AF_INET";

export class Listener {
  #address: ListenerAddress | null;
  readonly #family: Family;
  readonly #authkey: Uint8Array | null;
  #name = "";
  #closed = false;
  #lastAccepted: ListenerAddress | null = null;

  /**
   * @param address null: a new one of that family; port 0: one that is free
   * @param family "AF_UNIX" or "AF_INET"; null: the address's
   * @param backlog how many may wait to be accepted; here any number may
   * @param authkey null: who connects need not know a key
   * @throws OSError if the address is in use
   */
  constructor(
    address: ListenerAddress | null = null,
    family: Family | null = null,
    backlog: number = 1,
    authkey: Uint8Array | null = null,
  ) {
    void backlog;
    this.#family = checkFamily(family ?? (address === null ? "AF_UNIX" : familyOf(address)));
    this.#address = address;
    this.#authkey = checkKey(authkey);
  }

  /** What the constructor does that others can see. */
  *[START](): Sim<void> {
    const address = this.#address ?? arbitraryAddress(this.#family);
    const { name, shown } = kernelLook(({ host }) => {
      if (typeof address === "string") return { name: address, shown: address as ListenerAddress };
      const port = portOf("bind", address) || host.loopback.ephemeral("tcp");
      return { name: `127.0.0.1:${port}`, shown: ["127.0.0.1", port] as ListenerAddress };
    });
    if (!(yield* kernelCall((kernel, process) => bindLocally(kernel, process, name)))) throw osError(EADDRINUSE);
    this.#name = name;
    this.#address = shown;
  }

  /** Where it listens. */
  get address(): ListenerAddress {
    return this.#address!;
  }

  /** The address of who was accepted last; null: nobody yet, or it has none. */
  get last_accepted(): ListenerAddress | null {
    return this.#lastAccepted;
  }

  /**
   * Waits for a connection.
   * @throws OSError after `close`
   * @throws AuthenticationError if the other end does not know the key
   */
  *accept(): Sim<Connection> {
    const name = this.#name;
    if (this.#closed) throw new OSError("listener is closed");
    const handle = yield* kernelCall((kernel, process) => acceptLocally(kernel, process, name));
    if (handle === null) throw osError(22);
    this.#lastAccepted = this.#family === "AF_UNIX" ? null : ["127.0.0.1", kernelLook(({ host }) => host.loopback.ephemeral("tcp"))];
    const connection = new Connection(handle);
    const key = this.#authkey;
    if (key === null) return connection;
    return yield* proven(connection, function* () {
      yield* deliverChallenge(connection, key);
      yield* answerChallenge(connection, key);
    });
  }

  /** Frees the address; who has not been accepted finds the connection closed. */
  *close(): Sim<void> {
    if (this.#closed) return;
    this.#closed = true;
    const name = this.#name;
    yield* kernelCall((kernel) => unbindLocally(kernel, name));
  }

  *[EXIT](_error: Pending | null): Sim<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.close();
  }
}

/**
 * Connects to who listens at `address`.
 * @throws FileNotFoundError, ConnectionRefusedError if nobody does
 * @throws AuthenticationError if the other end has another key
 */
export function* Client(address: ListenerAddress, family: Family | null = null, authkey: Uint8Array | null = null): Sim<Connection> {
  const known = checkFamily(family ?? familyOf(address));
  const key = checkKey(authkey);
  const name = typeof address === "string" ? address : `127.0.0.1:${portOf("connect", address)}`;
  const handle = yield* kernelCall((kernel, process) => connectByName(kernel, process, name));
  if (typeof handle === "string") throw osError(handle === "ENOENT" && known === "AF_UNIX" ? ENOENT : ECONNREFUSED);
  const connection = new Connection(handle);
  if (key === null) return connection;
  return yield* proven(connection, function* () {
    yield* answerChallenge(connection, key);
    yield* deliverChallenge(connection, key);
  });
}

/** The connection, if both ends know the key; else nobody has it any more. */
function* proven(connection: Connection, handshake: () => Sim<void>): Sim<Connection> {
  try {
    yield* handshake();
  } catch (error) {
    yield* connection.close();
    throw error;
  }
  return connection;
}

function familyOf(address: ListenerAddress): Family {
  if (Array.isArray(address)) return "AF_INET";
  if (typeof address === "string") return "AF_UNIX";
  throw new ValueError(`address type of ${String(address)} unrecognized`);
}

function checkFamily(family: Family): Family {
  if (family !== "AF_UNIX" && family !== "AF_INET") throw new ValueError(`Family ${String(family)} is not recognized.`);
  return family;
}

function arbitraryAddress(family: Family): ListenerAddress {
  if (family === "AF_INET") return ["localhost", 0];
  return kernelLook((kernel) => kernel.uniqueName("/tmp/pymp-listener-"));
}

function checkKey(authkey: Uint8Array | null): Uint8Array | null {
  if (authkey !== null && !(authkey instanceof Uint8Array)) throw new TypeError("authkey should be a byte string");
  return authkey;
}
