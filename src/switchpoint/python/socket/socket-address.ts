/**
 * Addresses of sockets: a host and a port. The machine has one interface, the loopback.
 *
 * Source: CPython 3.12, Modules/socketmodule.c, getsockaddrarg, setipaddr.
 */
import { OSError, OverflowError } from "../builtins.ts";
import { typeName } from "../type-names.ts";

/** `[host, port]`; of a Unix socket pair "". */
export type Address = readonly [host: string, port: number] | string;

/** Names of this machine. */
const OWN: ReadonlySet<string> = new Set(["", "localhost", "127.0.0.1", "0.0.0.0", "<broadcast>"]);

/** A host name that nobody knows. */
export class gaierror extends OSError {}

/** The port of an address on this machine; `call` names who asks, for messages. */
export function portOf(call: string, address: unknown): number {
  if (!Array.isArray(address)) throw new TypeError(`${call}(): AF_INET address must be tuple, not ${typeName(address)}`);
  const [host, port] = address as unknown[];
  if (typeof host !== "string") throw new TypeError("str, bytes or bytearray expected, not " + typeName(host));
  if (!OWN.has(host)) throw new gaierror(-2, "Name or service not known");
  if (typeof port !== "number" || !Number.isInteger(port)) {
    throw new TypeError(`'${typeName(port)}' object cannot be interpreted as an integer`);
  }
  if (port < 0 || port > 65_535) throw new OverflowError(`${call}(): port must be 0-65535.`);
  return port;
}

/** The address of a port, 0: none yet. */
export function addressOf(port: number, connected: boolean): Address {
  return [connected ? "127.0.0.1" : port === 0 ? "0.0.0.0" : "127.0.0.1", port];
}

/** What can be sent. */
export function bytesOf(data: unknown): Uint8Array {
  if (data instanceof Uint8Array) return data;
  throw new TypeError(`a bytes-like object is required, not '${typeName(data)}'`);
}
