/**
 * Python's `multiprocessing.connection`: what a program imports from "switchpoint/multiprocessing/connection".
 *
 * Source: CPython 3.12, Lib/multiprocessing/connection.py.
 */
import type { Signatures } from "../signatures.ts";
import { signatures as waiting } from "./connection.ts";

export { Connection, Pipe, wait } from "./connection.ts";
export { Client, Listener, type ListenerAddress } from "./listener.ts";

export const signatures: Signatures = {
  ...waiting,
  Listener: ["address?", "family?", "backlog?", "authkey?"],
  Client: ["address", "family?", "authkey?"],
};
