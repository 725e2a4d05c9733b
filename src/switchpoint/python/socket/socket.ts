/**
 * Python's `socket` on the loopback interface of the simulated machine.
 *
 * Left to others: the socket object (socket-object.ts), its errors by number (os-error.ts). Not modelled: IPv6, Unix sockets with a name,
 * real options.
 * Source: CPython 3.12, Lib/socket.py.
 */
import { SocketFile } from "../../machine/kernel/socket-file.ts";
import { Connection } from "../../machine/stream-socket.ts";
import type { Sim } from "../../machine/traps.ts";
import { nameFor } from "../blocking.ts";
import { OSError } from "../builtins.ts";
import { kernelLook } from "../kernel-call.ts";
import type { Signatures } from "../signatures.ts";
import type { Address } from "./socket-address.ts";
import { AF_INET, AF_UNIX, SOCK_STREAM } from "./socket-constants.ts";
import { newKey } from "./socket-calls.ts";
import { socket } from "./socket-object.ts";

export {
  AF_INET,
  AF_UNIX,
  INADDR_ANY,
  IPPROTO_TCP,
  IPPROTO_UDP,
  MSG_DONTWAIT,
  MSG_PEEK,
  SHUT_RD,
  SHUT_RDWR,
  SHUT_WR,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  SOMAXCONN,
  SO_ERROR,
  SO_KEEPALIVE,
  SO_RCVBUF,
  SO_REUSEADDR,
  SO_REUSEPORT,
  SO_SNDBUF,
  TCP_NODELAY,
} from "./socket-constants.ts";
export { gaierror } from "./socket-address.ts";
export { timeout } from "./socket-timeout.ts";
export { socket };

/** The same as OSError. */
export const error = OSError;

/** Two sockets that are connected with each other, without an address. */
export function socketpair(family: number = AF_UNIX, type: number = SOCK_STREAM, _proto = 0): [socket, socket] {
  if (family !== AF_UNIX || type !== SOCK_STREAM) throw new OSError(95, "Operation not supported");
  const name = nameFor("socket");
  const key = newKey();
  const fds = kernelLook(({ host }, process) => {
    const { ends } = new Connection("unix", name, key(host));
    return ends.map((end) => {
      const file = new SocketFile(host, "unix", name, null);
      file.stream = end;
      return process.open(file);
    });
  });
  return [new socket(family, type, 0, fds[0]), new socket(family, type, 0, fds[1])];
}

/**
 * A new socket that is connected to `address`, with that time-out (null: none).
 * @throws ConnectionRefusedError if nobody listens there
 */
export function* create_connection(address: Address, timeout: number | null = null): Sim<socket> {
  const made = new socket(AF_INET, SOCK_STREAM);
  try {
    if (timeout !== null) made.settimeout(timeout);
    yield* made.connect(address);
  } catch (error) {
    yield* made.close();
    throw error;
  }
  return made;
}

/** A new socket that listens at `address`. */
export function* create_server(address: Address, family: number = AF_INET, backlog: number | null = null, reuse_port = false): Sim<socket> {
  void reuse_port;
  const made = new socket(family, SOCK_STREAM);
  try {
    yield* made.bind(address);
    yield* made.listen(backlog ?? 128);
  } catch (error) {
    yield* made.close();
    throw error;
  }
  return made;
}

/** The name of this machine. */
export function gethostname(): string {
  return "localhost";
}

export const signatures: Signatures = {
  socket: ["family?", "type?", "proto?", "fileno?"],
  "socket.listen": ["backlog?"],
  socketpair: ["family?", "type?", "proto?"],
  create_connection: ["address", "timeout?"],
  create_server: ["address", "family?", "backlog?", "reuse_port?"],
};
