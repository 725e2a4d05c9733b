/**
 * The errors of the operating system by number: which exception, and Linux's text for it.
 *
 * Source: errno(3), strerror(3); CPython's Objects/exceptions.c picks the class (builtins.ts).
 */
import { OSError } from "./builtins.ts";

/** Error numbers by their C names. */
export const ENOENT = 2;
export const ESRCH = 3;
export const EBADF = 9;
export const ECHILD = 10;
export const EAGAIN = 11;
export const EACCES = 13;
export const EEXIST = 17;
export const ENOTDIR = 20;
export const EISDIR = 21;
export const EINVAL = 22;
export const EPIPE = 32;
export const EDESTADDRREQ = 89;
export const EMSGSIZE = 90;
export const EADDRINUSE = 98;
export const ECONNRESET = 104;
export const EISCONN = 106;
export const ENOTCONN = 107;
export const ETIMEDOUT = 110;
export const ECONNREFUSED = 111;
export const EINPROGRESS = 115;

const texts: Readonly<Record<number, string>> = {
  [ENOENT]: "No such file or directory",
  [ESRCH]: "No such process",
  [EBADF]: "Bad file descriptor",
  [ECHILD]: "No child processes",
  [EAGAIN]: "Resource temporarily unavailable",
  [EACCES]: "Permission denied",
  [EEXIST]: "File exists",
  [ENOTDIR]: "Not a directory",
  [EISDIR]: "Is a directory",
  [EINVAL]: "Invalid argument",
  [EPIPE]: "Broken pipe",
  [EDESTADDRREQ]: "Destination address required",
  [EMSGSIZE]: "Message too long",
  [EADDRINUSE]: "Address already in use",
  [ECONNRESET]: "Connection reset by peer",
  [EISCONN]: "Transport endpoint is already connected",
  [ENOTCONN]: "Transport endpoint is not connected",
  [ETIMEDOUT]: "Connection timed out",
  [ECONNREFUSED]: "Connection refused",
  [EINPROGRESS]: "Operation now in progress",
};

/** The exception for an error number: ConnectionRefusedError for 111, and so on. */
export function osError(errno: number, filename?: string): OSError {
  const text = texts[errno] ?? `Unknown error ${errno}`;
  return filename === undefined ? new OSError(errno, text) : new OSError(errno, text, filename);
}
