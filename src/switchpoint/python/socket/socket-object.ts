/**
 * socket.socket: an open socket of the simulated machine, by Python's methods. Every method lets go of the GIL, whether it
 * waits or not (system-call.ts).
 *
 * Blocking is by time-out: null waits for ever, 0 not at all (BlockingIOError), any other number at most so many seconds
 * (TimeoutError; before 3.10 socket.timeout).
 *
 * Left to others: addresses (socket-address.ts), the functions of the module (socket.ts), bytes and ports (machine/).
 * Source: CPython 3.12, Modules/socketmodule.c and Lib/socket.py, class socket; the errors are Linux's.
 */
import { SocketFile } from "../../machine/kernel/socket-file.ts";
import type { Sim } from "../../machine/traps.ts";
import { deadlineAfter, TRY } from "../blocking.ts";
import { OSError, ValueError } from "../builtins.ts";
import { EXIT } from "../guard.ts";
import { currentThread } from "../interpreter.ts";
import * as errno from "../os-error.ts";
import { osError } from "../os-error.ts";
import { addressOf, bytesOf, portOf, type Address } from "./socket-address.ts";
import {
  all,
  closing,
  configure,
  connectTo,
  copying,
  costs,
  openSocket,
  sendDatagram,
  socketFile,
  type CallOnSocket,
} from "./socket-calls.ts";
import { AF_INET, AF_UNIX, MSG_DONTWAIT, MSG_PEEK, SO_ERROR, SOCK_DGRAM, SOCK_STREAM } from "./socket-constants.ts";
import { timedOut } from "./socket-timeout.ts";
import { systemCall } from "../system-call.ts";

export class socket {
  /** AF_INET, AF_UNIX; SOCK_STREAM, SOCK_DGRAM; 0. */
  readonly family: number;
  readonly type: number;
  readonly proto: number;
  #timeout: number | null = null;
  #fd: number;
  /** What a non-blocking connect came to, for SO_ERROR. */
  #error = 0;

  /**
   * @param fileno the descriptor of a socket that is open already; null: a new one
   * @throws OSError for a family or type that the model does not have
   */
  constructor(family: number = AF_INET, type: number = SOCK_STREAM, proto = 0, fileno: number | null = null) {
    if (family !== AF_INET && family !== AF_UNIX) throw new OSError(97, "Address family not supported by protocol");
    if (type !== SOCK_STREAM && (type !== SOCK_DGRAM || family === AF_UNIX)) throw new OSError(94, "Socket type not supported");
    this.family = family;
    this.type = type;
    this.proto = proto;
    this.#fd = fileno ?? openSocket(type === SOCK_DGRAM ? "udp" : family === AF_UNIX ? "unix" : "tcp");
  }

  /** The descriptor's number; -1 once it is closed. */
  fileno(): number {
    return this.#fd;
  }

  /** Seconds, or null: methods wait for ever. */
  get timeout(): number | null {
    return this.#timeout;
  }

  gettimeout(): number | null {
    return this.#timeout;
  }

  /** @throws ValueError if it is negative */
  settimeout(value: number | null): void {
    if (value !== null && typeof value !== "number") throw new TypeError(`'${typeof value}' object cannot be interpreted as an integer`);
    if (value !== null && value < 0) throw new ValueError("Timeout value out of range");
    this.#open();
    this.#timeout = value;
  }

  setblocking(flag: boolean): void {
    this.settimeout(flag ? null : 0);
  }

  getblocking(): boolean {
    return this.#timeout !== 0;
  }

  /** Accepted and without effect. */
  setsockopt(_level: number, _option: number, _value: unknown): void {
    this.#open();
  }

  /** SO_ERROR says, once, what a non-blocking connect came to; all else is 0. */
  getsockopt(_level: number, option: number): number {
    this.#open();
    const error = option === SO_ERROR ? this.#error : 0;
    if (option === SO_ERROR) this.#error = 0;
    return error;
  }

  /** Its own address. */
  *getsockname(): Sim<Address> {
    const { value } = yield* this.#call("getsockname", (file) => ({ act: () => ({ port: file.port, connected: file.stream !== null }) }));
    return this.family === AF_UNIX ? "" : addressOf(value.port, value.connected);
  }

  /** @throws OSError if it is not connected */
  *getpeername(): Sim<Address> {
    const { value } = yield* this.#call("getpeername", (file) => ({ act: () => file.remoteOrNull() }));
    if (value === null) throw osError(errno.ENOTCONN);
    return this.family === AF_UNIX ? "" : addressOf(value, true);
  }

  /** @throws OSError if the port is taken */
  *bind(address: Address): Sim<void> {
    const port = portOf("bind", address);
    yield* configure(this.#open(), "bind", (file) => file.bind(port));
  }

  /** From now on others can connect; `backlog` and one more may wait to be accepted. */
  *listen(backlog = 128): Sim<void> {
    yield* configure(this.#open(), "listen", (file) => file.listen(backlog));
  }

  /**
   * Waits for a connection: the socket at this end of it, and the address of the other end.
   * @throws BlockingIOError, TimeoutError
   */
  *accept(): Sim<[socket, Address]> {
    const deadline = this.#deadline();
    const { value } = yield* this.#call("accept", (file) => {
      const { listener, name, host } = file;
      if (listener === null) throw osError(errno.EINVAL);
      const accepted = new SocketFile(host, "tcp", name, null);
      const act = (): { fd: number; remote: number } => {
        file.accept(accepted);
        return { fd: currentThread().interpreter.process.open(accepted), remote: accepted.remote };
      };
      return {
        guard: "readable",
        deadline,
        queue: listener.waiters,
        wakes: () => [[listener.connectors, 1]],
        cost: costs().receiveCall,
        act,
      };
    });
    return [new socket(this.family, this.type, this.proto, value.fd), addressOf(value.remote, true)];
  }

  /**
   * Connects to who listens at `address`; a datagram socket only remembers where its messages go.
   * @throws ConnectionRefusedError if nobody does
   */
  *connect(address: Address): Sim<void> {
    const error = yield* this.#connect(portOf("connect", address));
    if (error !== 0) throw osError(error);
  }

  /** The same, but gives the error's number; 0: it went well. */
  *connect_ex(address: Address): Sim<number> {
    return yield* this.#connect(portOf("connect", address));
  }

  /**
   * Sends what there is room for; says how many bytes that were. Waits until there is room for one.
   * @throws BrokenPipeError, ConnectionResetError if the other end is gone; BlockingIOError, TimeoutError
   */
  *send(data: Uint8Array, flags = 0): Sim<number> {
    const bytes = bytesOf(data);
    if (this.type === SOCK_DGRAM) return yield* this.#sendDatagram(bytes, null);
    return yield* this.#send(bytes, flags, this.#deadline());
  }

  /** Sends all of it; the time-out is for the whole. */
  *sendall(data: Uint8Array, flags = 0): Sim<void> {
    const bytes = bytesOf(data);
    if (this.type === SOCK_DGRAM) return void (yield* this.#sendDatagram(bytes, null));
    const deadline = this.#deadline();
    let sent = 0;
    do sent += yield* this.#send(bytes.subarray(sent), flags, deadline);
    while (sent < bytes.length);
  }

  /** Sends a message to `address`. Nobody is told whether it arrives. */
  *sendto(data: Uint8Array, address: Address): Sim<number> {
    const bytes = bytesOf(data);
    const port = portOf("sendto", address);
    if (this.type !== SOCK_DGRAM) return yield* this.#send(bytes, 0, this.#deadline());
    return yield* this.#sendDatagram(bytes, port);
  }

  /**
   * Receives up to `bufsize` bytes; none: the other end has ended the stream. Of a message that is longer the rest is lost.
   * @throws ConnectionResetError; BlockingIOError, TimeoutError
   */
  *recv(bufsize: number, flags = 0): Sim<Uint8Array> {
    if (bufsize < 0) throw new ValueError("negative buffersize in recv");
    return this.type === SOCK_DGRAM ? (yield* this.#receive(bufsize, flags))[0] : yield* this.#recv(bufsize, flags);
  }

  /** The same, with the sender's address. */
  *recvfrom(bufsize: number, flags = 0): Sim<[Uint8Array, Address | null]> {
    if (bufsize < 0) throw new ValueError("negative buffersize in recvfrom");
    return this.type === SOCK_DGRAM ? yield* this.#receive(bufsize, flags) : [yield* this.#recv(bufsize, flags), null];
  }

  /** Receives into `buffer`, up to `nbytes` (0: as many as it holds); says how many. */
  *recv_into(buffer: Uint8Array, nbytes = 0, flags = 0): Sim<number> {
    const data = yield* this.recv(nbytes > 0 ? Math.min(nbytes, buffer.length) : buffer.length, flags);
    buffer.set(data);
    return data.length;
  }

  /**
   * Ends one direction, or both: SHUT_RD, SHUT_WR, SHUT_RDWR.
   * @throws OSError if it is not connected
   */
  *shutdown(how: number): Sim<void> {
    yield* this.#call("shutdown", ({ stream }) => {
      if (stream === null) throw osError(errno.ENOTCONN);
      const act = (): void => {
        if (how !== 1) stream.ended = true;
        if (how !== 0) stream.mute();
      };
      return { wakes: () => stream.queues.flatMap(all), act };
    });
  }

  /** Closes it; doing so again has no effect. */
  *close(): Sim<void> {
    if (this.#fd < 0) return;
    const fd = this.#fd;
    this.#fd = -1;
    yield* systemCall(() => closing(fd));
  }

  /** Forgets the descriptor without closing it, and gives its number. */
  detach(): number {
    const fd = this.#fd;
    this.#fd = -1;
    return fd;
  }

  *[EXIT](): Sim<boolean> {
    yield* this.close();
    return false;
  }

  *[Symbol.dispose](): Sim<void> {
    yield* this.close();
  }

  // --- calls ----------------------------------------------------------------------------------------------------------

  *#connect(port: number): Sim<number> {
    const fd = this.#open();
    if (this.type === SOCK_DGRAM) {
      yield* this.#call("connect", (file) => ({ act: () => void (file.remote = port) }));
      return 0;
    }
    const error = yield* connectTo(fd, port, this.#timeout === 0 ? null : this.#deadline());
    if (this.#timeout !== 0 || error === errno.EISCONN) return error;
    this.#error = error;
    return errno.EINPROGRESS;
  }

  *#send(bytes: Uint8Array, flags: number, deadline: number): Sim<number> {
    const { value } = yield* this.#call("send", ({ stream }) => {
      if (stream === null) throw osError(errno.EPIPE);
      const act = (): number => {
        const error = stream.fault("write");
        if (error !== null) throw osError(error === "reset" ? errno.ECONNRESET : errno.EPIPE);
        return stream.put(bytes);
      };
      const cost = costs().sendCall + copying(bytes.length);
      return {
        guard: `write ${stream.side}`,
        deadline: (flags & MSG_DONTWAIT) === 0 ? deadline : TRY,
        queue: stream.writers,
        wakes: () => all(stream.peer.readers),
        cost,
        act,
      };
    });
    return value;
  }

  *#recv(count: number, flags: number): Sim<Uint8Array> {
    const { blockSize, largeBlock } = costs();
    // The bytes object is made before the call, as large as it may become.
    if (count >= blockSize) yield { op: "cpu", ns: largeBlock, grain: 0 };
    const deadline = (flags & MSG_DONTWAIT) === 0 ? this.#deadline() : TRY;
    const { value } = yield* this.#call("recv", ({ stream }) => {
      if (stream === null) throw osError(errno.ENOTCONN);
      const half = costs().receiveCall / 2;
      const act = (): Uint8Array => {
        if (stream.length === 0 && stream.fault("read") !== null) throw osError(errno.ECONNRESET);
        return stream.take(count, (flags & MSG_PEEK) !== 0);
      };
      return {
        guard: `read ${stream.side}`,
        deadline,
        queue: stream.readers,
        wakes: () => all(stream.peer.writers),
        cost: half,
        costAfter: (data: Uint8Array) => half + copying(data.length),
        act,
      };
    });
    return value;
  }

  /** @param port null: what it is connected to */
  *#sendDatagram(bytes: Uint8Array, port: number | null): Sim<number> {
    const fd = this.#open();
    if (bytes.length > 65_507) throw osError(errno.EMSGSIZE);
    yield* sendDatagram(fd, bytes, port);
    return bytes.length;
  }

  *#receive(count: number, flags: number): Sim<[Uint8Array, Address]> {
    const deadline = (flags & MSG_DONTWAIT) === 0 ? this.#deadline() : TRY;
    const { value } = yield* this.#call("recv", ({ datagrams }) => {
      const half = costs().receiveCall / 2;
      return { guard: "readable", deadline, queue: datagrams!.waiters, cost: half, costAfter: () => half, act: () => datagrams!.take() };
    });
    return [value.data.slice(0, count), addressOf(value.from, true)];
  }

  /** A call on this socket's file; too late is an error. */
  *#call<T>(kind: string, make: (file: SocketFile) => CallOnSocket<T>, tries = this.#timeout === 0): Sim<{ readonly value: T }> {
    const fd = this.#open();
    const outcome = yield* systemCall(() => {
      const file = socketFile(fd);
      return { kind, cost: costs().socketCall, ...make(file), object: file.object, changes: file };
    });
    if (outcome !== null) return outcome;
    throw tries ? osError(errno.EAGAIN) : timedOut(currentThread().interpreter);
  }

  /** @throws OSError if it is closed */
  #open(): number {
    if (this.#fd < 0) throw osError(errno.EBADF);
    return this.#fd;
  }

  #deadline(): number {
    if (this.#timeout === null) return Infinity;
    return this.#timeout === 0 ? TRY : deadlineAfter(this.#timeout);
  }
}
