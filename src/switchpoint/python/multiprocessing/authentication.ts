/**
 * The handshake by which the two ends of a connection prove that they know the same key, without sending it: each sends a message that
 * has never been sent before, and the other answers with its digest under the key (HMAC with SHA-256).
 *
 * Source: CPython 3.12, Lib/multiprocessing/connection.py (deliver_challenge, answer_challenge); RFC 2104.
 */
import type { Sim } from "../../machine/traps.ts";
import { Digest } from "../hashlib/hashes/digest.ts";
import { sha256 } from "../hashlib/hashes/sha256.ts";
import { kernelLook } from "../kernel-call.ts";
import type { Connection } from "./connection.ts";
import { AuthenticationError } from "./errors.ts";

const CHALLENGE = bytes("#CHALLENGE#");
const WELCOME = bytes("#WELCOME#");
const FAILURE = bytes("#FAILURE#");
const PREFIX = bytes("{sha256}");
/** The longest message that is read. */
const LONGEST = 256;
/** Bytes that HMAC fills the key up to. */
const BLOCK = 64;

/** Asks the other end for its digest. @throws AuthenticationError if it is wrong */
export function* deliverChallenge(connection: Connection, authkey: Uint8Array): Sim<void> {
  const message = join(PREFIX, neverSent());
  yield* connection.send_bytes(join(CHALLENGE, message));
  const response = yield* connection.recv_bytes(LONGEST);
  if (same(response, join(PREFIX, hmac(authkey, message)))) return yield* connection.send_bytes(WELCOME);
  yield* connection.send_bytes(FAILURE);
  throw new AuthenticationError("digest received was wrong");
}

/** Answers what the other end asks. @throws AuthenticationError if it does not like the answer */
export function* answerChallenge(connection: Connection, authkey: Uint8Array): Sim<void> {
  const message = yield* connection.recv_bytes(LONGEST);
  if (!same(message.subarray(0, CHALLENGE.length), CHALLENGE))
    throw new AuthenticationError(`Protocol error, expected challenge: message=${repr(message)}`);
  yield* connection.send_bytes(join(PREFIX, hmac(authkey, message.subarray(CHALLENGE.length))));
  if (!same(yield* connection.recv_bytes(LONGEST), WELCOME)) throw new AuthenticationError("digest sent was rejected");
}

/** Different each time; Python takes random bytes. */
function neverSent(): Uint8Array {
  return digest(bytes(kernelLook((kernel) => kernel.uniqueName("challenge "))));
}

function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const filled = new Uint8Array(BLOCK);
  filled.set(key.length > BLOCK ? digest(key) : key);
  const pad = (byte: number): Uint8Array => filled.map((value) => value ^ byte);
  return digest(join(pad(0x5c), digest(join(pad(0x36), message))));
}

function digest(data: Uint8Array): Uint8Array {
  const made = new Digest(sha256);
  made.update(data);
  return made.digest();
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function repr(data: Uint8Array): string {
  const shown = [...data].map((byte) =>
    byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
  );
  return `b'${shown.join("")}'`;
}
