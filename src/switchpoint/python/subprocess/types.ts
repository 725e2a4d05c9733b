/** What subprocess takes and gives. Source: typeshed, stdlib/subprocess.pyi. */
import type { FileLike } from "../files/file-like.ts";

/** A program and its arguments; a text is the program's name alone, or with `shell` a script. */
export type Command = string | readonly string[];

/** What was captured: bytes, or text in text mode; null: nothing. */
export type Output = any;

/** What a standard stream of the child is: a file, a descriptor, PIPE, DEVNULL, for stderr STDOUT, or null: the parent's own. */
export type StreamTarget = FileLike | null;

/** The keywords of `Popen`. */
export interface PopenOptions {
  /** 0: unbuffered, 1: by lines (text only), else the buffer's size; -1: the default. */
  bufsize?: number | null;
  /** A program to run instead; `args[0]` is then only what it is told that it is called. */
  executable?: string | null;
  stdin?: StreamTarget;
  stdout?: StreamTarget;
  stderr?: StreamTarget;
  /** Not modelled: must be null. */
  preexec_fn?: null;
  /** No descriptors but 0, 1, 2 and `pass_fds`. Descriptors that Python makes are not inherited either way (PEP 446). */
  close_fds?: boolean;
  /** A script for `/bin/sh -c`. */
  shell?: boolean;
  cwd?: string | null;
  /** The whole environment of the child; null: the parent's. */
  env?: Readonly<Record<string, string>> | null;
  universal_newlines?: boolean | null;
  /** Signals that Python ignores (SIGPIPE) do their default in the child. */
  restore_signals?: boolean;
  start_new_session?: boolean;
  pass_fds?: readonly number[];
  encoding?: string | null;
  errors?: "strict" | "ignore" | "replace" | null;
  text?: boolean | null;
}

/** The keywords of `call` and `check_call`: those of `Popen`, and `timeout`. */
export interface CallOptions extends PopenOptions {
  /** Seconds; null: for ever. */
  timeout?: number | null;
}

/** The keywords of `run`. */
export interface RunOptions extends CallOptions {
  /** What the child reads from its standard input. */
  input?: string | Uint8Array | null;
  /** Both stdout and stderr are PIPE. */
  capture_output?: boolean;
  /** A status other than 0 raises CalledProcessError. */
  check?: boolean;
}

/** A new pipe, which the child will have the other end of. */
export const PIPE = -1;
/** For stderr: where stdout goes. */
export const STDOUT = -2;
/** Nothing to read, and what is written vanishes. */
export const DEVNULL = -3;
