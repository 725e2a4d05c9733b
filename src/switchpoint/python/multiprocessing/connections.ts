/**
 * Python's `multiprocessing.connection`: what a program imports from "switchpoint/multiprocessing/connection".
 *
 * Source: CPython 3.12, Lib/multiprocessing/connection.py.
 */
export { Connection, Pipe, signatures, wait } from "./connection.ts";
