/**
 * try, except, finally, with; and what leaving them early does. Four generations: blocks on a stack with END_FINALLY (up to
 * 3.7), BEGIN_FINALLY (3.8), a second copy of the final statements (3.9, 3.10), and tables beside the code (3.11 and later),
 * where SETUP_… costs nothing. Source: Python/compile.c, `compiler_try_except`, `compiler_try_finally`, `compiler_with`,
 * `compiler_unwind_fblock`.
 */
import { emitName } from "./emit-pieces.ts";
import type { Name, Statement, Target } from "./python-tree.ts";
import { Block, type Frame, type Unit } from "./unit.ts";

type Of<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;

/** The end of a handler. From 3.13 on it does not look for other threads when it goes back (JUMP_BACKWARD_NO_INTERRUPT). */
function leaveHandling(u: Unit, end: Block, line: number): void {
  u.current.items.push({ op: "JUMP_FORWARD", arg: null, repr: u.release >= 313 ? "no interrupt" : "", line, target: end });
  u.place(new Block());
}

function setup(u: Unit, op: string, handler: Block, line: number): void {
  u.current.items.push({ op, arg: null, repr: "", line, target: handler });
  u.place(new Block());
}

function inFrame(u: Unit, frame: Frame, emit: () => void): void {
  u.frames.push(frame);
  emit();
  u.frames.pop();
}

/** `with context as target: body`. */
export function emitWith(u: Unit, s: Of<"With">, store: (u: Unit, target: Target) => void): void {
  const { line, context } = s;
  const [handler, exit] = [new Block(), new Block()];
  u.expression(context);
  if (u.release >= 311) u.op("BEFORE_WITH", line);
  setup(u, "SETUP_WITH", handler, line);
  if (s.target === null) u.op("POP_TOP", line);
  else store(u, s.target);
  inFrame(u, { kind: "with", line }, () => u.statements(s.body));
  u.op("POP_BLOCK", u.release >= 310 ? 0 : line);
  if (u.release <= 308) {
    beginFinally(u, line);
    u.place(handler);
    cleanUpWith(u, line);
    return u.op("END_FINALLY", line);
  }
  callExit(u, line);
  u.jump("JUMP_FORWARD", exit, line);
  u.place(handler);
  handleWith(u, line, exit);
  u.place(exit);
}

function beginFinally(u: Unit, line: number): void {
  if (u.release === 308) u.op("BEGIN_FINALLY", line);
  else u.constant("None", line);
}

function cleanUpWith(u: Unit, line: number): void {
  if (u.release < 305) return u.op("WITH_CLEANUP", line);
  u.op("WITH_CLEANUP_START", line);
  u.op("WITH_CLEANUP_FINISH", line);
}

/** `__exit__(None, None, None)`, and its result thrown away. */
function callExit(u: Unit, line: number): void {
  u.constant("None", line);
  if (u.release < 311) {
    u.op("DUP_TOP", line);
    u.op("DUP_TOP", line);
    u.op("CALL_FUNCTION", line, 3);
  } else {
    u.constant("None", line);
    u.constant("None", line);
    if (u.release === 311) u.op("PRECALL", line, 2);
    u.op("CALL", line, 2);
  }
  u.op("POP_TOP", line);
}

/** `__exit__` with the exception: if it says true, the exception is gone. */
function handleWith(u: Unit, line: number, exit: Block): void {
  const [swallow, cleanup] = [new Block(), new Block()];
  if (u.release >= 311) {
    setup(u, "SETUP_CLEANUP", cleanup, line);
    u.op("PUSH_EXC_INFO", line);
  }
  u.op("WITH_EXCEPT_START", line);
  if (u.release >= 313) u.op("TO_BOOL", line);
  u.jump("POP_JUMP_IF_TRUE", swallow, line);
  u.leave("RERAISE", line, u.release >= 311 ? 2 : u.release === 310 ? 1 : null);
  if (u.release === 311) cleanUpHandler(u, cleanup);
  u.place(swallow);
  u.op("POP_TOP", line);
  if (u.release >= 311) u.op("POP_BLOCK", line);
  for (const op of u.release >= 311 ? ["POP_EXCEPT", "POP_TOP", "POP_TOP"] : ["POP_TOP", "POP_TOP", "POP_EXCEPT", "POP_TOP"])
    u.op(op, line);
  leaveHandling(u, exit, line);
  if (u.release >= 312) cleanUpHandler(u, cleanup);
}

/** An exception inside a handler: the one that was being handled is current again, and goes on. */
function cleanUpHandler(u: Unit, cleanup: Block): void {
  u.place(cleanup);
  u.op("COPY", 0, 3);
  u.op("POP_EXCEPT", 0);
  u.leave("RERAISE", 0, 1);
}

/** try with except, finally or both: both means one inside the other. */
export function emitTry(u: Unit, s: Of<"Try">): void {
  if (s.final.length === 0) return emitExcept(u, s);
  const { line, final } = s;
  const [handler, exit] = [new Block(), new Block()];
  setup(u, "SETUP_FINALLY", handler, line);
  inFrame(u, { kind: "finally", final, end: handler, line }, () => {
    if (s.handler === null) u.statements(s.body);
    else emitExcept(u, s);
  });
  u.op("POP_BLOCK", u.release >= 310 ? 0 : line);
  if (u.release <= 308) {
    beginFinally(u, line);
    u.place(handler);
    inFrame(u, { kind: "final-body", line }, () => u.statements(final));
    return u.op("END_FINALLY", line);
  }
  u.statements(final);
  u.jump("JUMP_FORWARD", exit, u.release >= 310 ? 0 : line);
  u.place(handler);
  const cleanup = new Block();
  if (u.release >= 311) {
    setup(u, "SETUP_CLEANUP", cleanup, 0);
    u.op("PUSH_EXC_INFO", 0);
  }
  inFrame(u, { kind: "final-body", line }, () => u.statements(final));
  u.leave("RERAISE", 0, u.release >= 310 ? 0 : null);
  if (u.release >= 311) cleanUpHandler(u, cleanup);
  u.place(exit);
}

function emitExcept(u: Unit, s: Of<"Try">): void {
  const { line } = s;
  const { name, body: handling, line: at } = s.handler!;
  const [handler, end, next, cleanup] = [new Block(), new Block(), new Block(), new Block()];
  setup(u, u.release <= 307 ? "SETUP_EXCEPT" : "SETUP_FINALLY", handler, line);
  inFrame(u, { kind: "try", line }, () => u.statements(s.body));
  u.op("POP_BLOCK", u.release >= 310 ? 0 : line);
  u.jump("JUMP_FORWARD", end, u.release >= 310 ? 0 : line);
  u.place(handler);
  if (u.release >= 311) {
    setup(u, "SETUP_CLEANUP", cleanup, 0);
    u.op("PUSH_EXC_INFO", 0);
  }
  matchException(u, next, at);
  const pops = u.release >= 311 ? 1 : 3;
  if (name === null) {
    for (let n = 0; n < pops; n++) u.op("POP_TOP", at);
    inFrame(u, { kind: "handler", clear: null, line: at }, () => u.statements(handling));
    if (u.release >= 311) u.op("POP_BLOCK", 0);
    if (u.release >= 300) u.op("POP_EXCEPT", u.release >= 310 ? 0 : at);
  } else {
    if (pops === 3) u.op("POP_TOP", at);
    emitName(u, "STORE", name, at);
    if (pops === 3) u.op("POP_TOP", at);
    if (u.release < 300) u.statements(handling);
    else namedHandler(u, { name, handling, at }, end);
  }
  if (name === null || u.release <= 308) leaveHandling(u, end, u.release >= 310 ? 0 : at);
  u.place(next);
  if (u.release <= 308) u.op("END_FINALLY", line);
  else u.leave("RERAISE", u.release >= 310 ? at : line, u.release >= 310 ? 0 : null);
  if (u.release >= 311) cleanUpHandler(u, cleanup);
  u.place(end);
}

/** `except BaseException`: what TypeScript's catch is. */
function matchException(u: Unit, next: Block, line: number): void {
  if (u.release < 311) u.op("DUP_TOP", line);
  const access = u.kind === "function" ? "global" : "name";
  emitName(u, "LOAD", { kind: "Name", id: "BaseException", access, imported: false, line }, line);
  if (u.release >= 311) {
    u.op("CHECK_EXC_MATCH", line);
    return u.jump("POP_JUMP_IF_FALSE", next, line);
  }
  if (u.release >= 309) return u.jump("JUMP_IF_NOT_EXC_MATCH", next, line);
  u.op("COMPARE_OP", line, 10, "exception match");
  u.jump("POP_JUMP_IF_FALSE", next, line);
}

/** Python 3 forgets the exception's name at the end of the handler, however it is left. */
function namedHandler(u: Unit, { name, handling, at }: { name: Name; handling: readonly Statement[]; at: number }, end: Block): void {
  const final = new Block();
  const noLine = u.release >= 310 ? 0 : at;
  const clear = (line: number): void => {
    u.constant("None", line);
    emitName(u, "STORE", name, line);
    emitName(u, "DELETE", name, line);
  };
  setup(u, u.release >= 311 ? "SETUP_CLEANUP" : "SETUP_FINALLY", final, at);
  inFrame(u, { kind: "handler", clear: () => clear(0), line: at }, () => u.statements(handling));
  u.op("POP_BLOCK", noLine);
  if (u.release >= 311) u.op("POP_BLOCK", noLine);
  if (u.release >= 309 || u.release <= 306) u.op("POP_EXCEPT", noLine);
  if (u.release <= 308) beginFinally(u, at);
  else {
    clear(noLine);
    leaveHandling(u, end, noLine);
  }
  u.place(final);
  clear(noLine);
  if (u.release >= 309) return u.leave("RERAISE", noLine, u.release >= 310 ? 1 : null);
  u.op("END_FINALLY", at);
  if (u.release >= 307) u.op("POP_EXCEPT", at);
}

/** Leaves all frames from the innermost to `depth`. `keeps`: a value on the stack goes along. Gives the line of what follows. */
export function unwind(u: Unit, depth: number, line: number, keeps: boolean): number {
  const left = u.frames.slice(depth).reverse();
  const saved = [...u.frames];
  let at = line;
  for (const frame of left) {
    u.frames.pop();
    at = leaveFrame(u, frame, at, keeps);
  }
  u.frames.splice(0, u.frames.length, ...saved);
  return at;
}

function swap(u: Unit, line: number): void {
  if (u.release >= 311) u.op("SWAP", line, 2);
  else u.op("ROT_TWO", line);
}

function leaveFrame(u: Unit, frame: Frame, line: number, keeps: boolean): number {
  const none = u.release >= 310 ? 0 : line;
  switch (frame.kind) {
    case "for":
      if (keeps) swap(u, line);
      u.op("POP_TOP", line);
      return none;
    case "try":
      u.op("POP_BLOCK", line);
      return none;
    case "with":
      u.op("POP_BLOCK", u.release >= 310 ? frame.line : line);
      if (keeps) swap(u, u.release >= 310 ? frame.line : line);
      leaveWith(u, u.release >= 310 ? frame.line : line);
      return none;
    case "finally":
      return leaveFinally(u, frame, line);
    case "handler":
      return leaveHandler(u, frame, line, keeps);
    case "final-body":
      if (u.release >= 309) u.op("<not listed>", line, null, "a way out of a finally block");
      return none;
    default:
      return line;
  }
}

function leaveWith(u: Unit, line: number): void {
  if (u.release > 308) return callExit(u, line);
  u.op("BEGIN_FINALLY", line);
  cleanUpWith(u, line);
  u.op("POP_FINALLY", line, 0);
}

/** 3.8 calls the final statements; 3.9 and later copy them to every way out. */
function leaveFinally(u: Unit, frame: Extract<Frame, { kind: "finally" }>, line: number): number {
  u.op("POP_BLOCK", line);
  if (u.release === 308) u.current.items.push({ op: "CALL_FINALLY", arg: null, repr: "", line, target: frame.end });
  else {
    u.statements(frame.final);
  }
  return u.release >= 310 ? 0 : line;
}

function leaveHandler(u: Unit, frame: Extract<Frame, { kind: "handler" }>, line: number, keeps: boolean): number {
  if (frame.clear !== null) u.op("POP_BLOCK", line);
  if (keeps && u.release >= 311) u.op("SWAP", line, 2);
  if (keeps && u.release < 311) u.op("ROT_FOUR", line);
  if (u.release >= 311) u.op("POP_BLOCK", line);
  u.op("POP_EXCEPT", line);
  frame.clear?.();
  return u.release >= 310 ? 0 : line;
}
