/**
 * Blocks to a list with offsets: the size of each instruction with its inline caches, jump distances, EXTENDED_ARG.
 * Source: Python/compile.c, `assemble_emit`, `assemble_jump_offsets`; the caches from Lib/opcode.py of 3.11 to 3.13.
 */
import { isConditional, isUnconditional, isSetup, settled } from "./jumps.ts";
import type { Called } from "./python-tree.ts";
import { Block, type Item } from "./unit.ts";

/** An instruction with its place. */
export interface Placed {
  readonly offset: number;
  readonly op: string;
  readonly arg: number | null;
  readonly repr: string;
  readonly line: number;
  /** Offset of the instruction that it jumps to. */
  readonly to: number | null;
  /** Of a call: what it calls. */
  readonly calls: Called;
}

const caches311: Readonly<Record<string, number>> = {
  LOAD_GLOBAL: 5,
  BINARY_OP: 1,
  COMPARE_OP: 2,
  LOAD_ATTR: 4,
  STORE_ATTR: 4,
  LOAD_METHOD: 10,
  PRECALL: 1,
  CALL: 4,
  BINARY_SUBSCR: 4,
  STORE_SUBSCR: 1,
  UNPACK_SEQUENCE: 1,
};

const caches312: Readonly<Record<string, number>> = {
  LOAD_GLOBAL: 4,
  BINARY_OP: 1,
  COMPARE_OP: 1,
  LOAD_ATTR: 9,
  STORE_ATTR: 4,
  CALL: 3,
  BINARY_SUBSCR: 1,
  STORE_SUBSCR: 1,
  UNPACK_SEQUENCE: 1,
  FOR_ITER: 1,
};

const caches313: Readonly<Record<string, number>> = {
  ...caches312,
  TO_BOOL: 3,
  CONTAINS_OP: 1,
  JUMP_BACKWARD: 1,
  POP_JUMP_IF_TRUE: 1,
  POP_JUMP_IF_FALSE: 1,
  POP_JUMP_IF_NONE: 1,
  POP_JUMP_IF_NOT_NONE: 1,
};

function cachesOf(op: string, release: number): number {
  if (release < 311) return 0;
  return (release === 311 ? caches311 : release === 312 ? caches312 : caches313)[op] ?? 0;
}

/** Gives every instruction its offset. `blocks` are used up. */
export function assemble(blocks: Block[], release: number): Placed[] {
  if (release >= 311) nameJumps(blocks, release);
  else if (release === 310) directJumps(blocks);
  for (const { items } of blocks) for (const item of items) if (item.target !== null) item.target = settled(blocks, item.target);
  const extensions = new Map<Item, number>();
  for (let stable = false; !stable;) {
    const offsets = place(blocks, release, extensions);
    stable = true;
    for (const item of blocks.flatMap(({ items }) => items)) {
      const arg = argumentOf(item, offsets, release);
      const needed = extensionsOf(arg, release);
      if (needed > (extensions.get(item) ?? 0)) {
        extensions.set(item, needed);
        stable = false;
      }
    }
    if (stable) return listed(blocks, offsets, release, extensions);
  }
  return [];
}

interface Offsets {
  readonly of: ReadonlyMap<Item, number>;
  readonly starts: ReadonlyMap<Block, number>;
}

function extensionsOf(arg: number | null, release: number): number {
  if (arg === null) return 0;
  if (release < 306) return arg > 0xffff ? 1 : 0;
  return arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
}

/** Without its extensions. */
function sizeOf(item: Item, release: number): number {
  if (item.op === "<not listed>") return 0;
  if (release < 306) return item.arg !== null || item.target !== null || hasSilentArgument(item.op) ? 3 : 1;
  return 2 * (1 + cachesOf(item.op, release));
}

function hasSilentArgument(op: string): boolean {
  return op.endsWith("_NAME") || op === "CALL_FUNCTION";
}

function place(blocks: readonly Block[], release: number, extensions: ReadonlyMap<Item, number>): Offsets {
  const [of, starts] = [new Map<Item, number>(), new Map<Block, number>()];
  let offset = 0;
  for (const block of blocks) {
    starts.set(block, offset);
    for (const item of block.items) {
      offset += (extensions.get(item) ?? 0) * (release < 306 ? 3 : 2);
      of.set(item, offset);
      offset += sizeOf(item, release);
    }
  }
  return { of, starts };
}

function isRelative({ op }: Item): boolean {
  return op === "JUMP_FORWARD" || op === "FOR_ITER" || op.startsWith("SETUP_") || op === "CALL_FINALLY";
}

function argumentOf(item: Item, { of, starts }: Offsets, release: number): number | null {
  if (item.target === null) return item.arg;
  const to = starts.get(item.target)!;
  const unit = release >= 310 ? 2 : 1;
  if (release < 311 && !isRelative(item)) return to / unit;
  return Math.abs(to - (of.get(item)! + sizeOf(item, release))) / unit;
}

function listed(blocks: readonly Block[], offsets: Offsets, release: number, extensions: ReadonlyMap<Item, number>): Placed[] {
  const width = release < 306 ? 3 : 2;
  return blocks
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const offset = offsets.of.get(item)!;
      const arg = argumentOf(item, offsets, release);
      const to = item.target === null ? null : offsets.starts.get(item.target)!;
      const count = extensions.get(item) ?? 0;
      const prefix = Array.from({ length: count }, (_, index): Placed => {
        const part = arg! >>> ((release < 306 ? 16 : 8) * (count - index));
        return { offset: offset - width * (count - index), op: "EXTENDED_ARG", arg: part, repr: "", line: item.line, to: null, calls: "c" };
      });
      return [
        ...prefix,
        { offset, op: item.op, arg, repr: to === null ? item.repr : `to ${to}`, line: item.line, to, calls: item.calls ?? "c" },
      ];
    });
}

/** 3.10: by distance if it goes forward, by place if it goes back. */
function directJumps(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    for (const item of block.items)
      if (isUnconditional(item)) item.op = blocks.indexOf(item.target!) > index ? "JUMP_FORWARD" : "JUMP_ABSOLUTE";
  });
}

/** From 3.11 on all jumps are relative, and those that go back have names of their own. */
function nameJumps(blocks: Block[], release: number): void {
  const positions = new Map(blocks.map((block, index) => [block, index]));
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    for (const item of [...block.items]) {
      if (item.target === null) continue;
      const back = positions.get(item.target)! <= positions.get(block)!;
      if (isUnconditional(item))
        item.op = back ? (item.repr === "no interrupt" ? "JUMP_BACKWARD_NO_INTERRUPT" : "JUMP_BACKWARD") : "JUMP_FORWARD";
      else if (isConditional(item) && item.op.startsWith("POP_JUMP_IF") && release === 311)
        item.op = item.op.replace("POP_JUMP_", back ? "POP_JUMP_BACKWARD_" : "POP_JUMP_FORWARD_");
      else if (isConditional(item) && back) invert(blocks, block, item);
    }
  }
  for (const { items } of blocks) for (const item of items) if (isSetup(item)) item.target = null;
}

const opposite: Readonly<Record<string, string>> = {
  POP_JUMP_IF_TRUE: "POP_JUMP_IF_FALSE",
  POP_JUMP_IF_FALSE: "POP_JUMP_IF_TRUE",
  POP_JUMP_IF_NONE: "POP_JUMP_IF_NOT_NONE",
  POP_JUMP_IF_NOT_NONE: "POP_JUMP_IF_NONE",
};

/** 3.12 has no conditional jump back: the opposite condition jumps over an unconditional one. */
function invert(blocks: Block[], block: Block, item: Item): void {
  const jump = new Block();
  jump.items = [{ op: "JUMP_BACKWARD", arg: null, repr: "", line: item.line, target: item.target }];
  const index = blocks.indexOf(block);
  item.op = opposite[item.op] ?? item.op;
  const after = blocks[index + 1];
  if (after === undefined) return;
  item.target = after;
  blocks.splice(index + 1, 0, jump);
}
