/**
 * The optimiser of 3.10 and later, which works on the graph of basic blocks: unreachable code goes, jumps to jumps and to
 * short ends are replaced, handlers move to the end (3.12), pairs of local accesses become one instruction (3.13).
 * Source: Python/compile.c of 3.10 and 3.11, Python/flowgraph.c of 3.12 and 3.13.
 */
import { isConditional, isExit, isSetup, isUnconditional, settled } from "./jumps.ts";
import { Block, type Item } from "./unit.ts";

/** Ends of at most this many instructions are copied rather than jumped to. */
const MAX_COPY_SIZE = 4;

export function optimizeGraph(blocks: Block[], release: number): void {
  settleTargets(blocks);
  removeUnreachable(blocks);
  inlineSmallExits(blocks, release);
  threadJumps(blocks, release);
  removeUnreachable(blocks);
  cleanAll(blocks, release);
  inlineSmallExits(blocks, release);
  removeUnreachable(blocks);
  if (release >= 312) {
    cleanAll(blocks, release);
    moveColdBlocks(blocks, release);
  }
  duplicateExits(blocks, release);
  propagateLines(blocks);
  if (release >= 311) disarmSetups(blocks);
  cleanAll(blocks, release);
  if (release >= 312) returnConstants(blocks);
  if (release >= 313) pairLocals(blocks);
}

function settleTargets(blocks: Block[]): void {
  for (const { items } of blocks) for (const item of items) if (item.target !== null) item.target = settled(blocks, item.target);
  const kept = blocks.filter(({ items }) => items.length > 0);
  blocks.splice(0, blocks.length, ...kept);
}

function fallsThrough(block: Block): boolean {
  const last = block.items.at(-1);
  return last === undefined || !(isExit(last) || isUnconditional(last));
}

function removeUnreachable(blocks: Block[]): void {
  const reached = new Set<Block>();
  const stack = [blocks[0]!];
  while (stack.length > 0) {
    const block = stack.pop()!;
    if (reached.has(block)) continue;
    reached.add(block);
    const end = block.items.findIndex((item) => isExit(item) || isUnconditional(item));
    if (end >= 0) block.items = block.items.slice(0, end + 1);
    for (const { target } of block.items) if (target !== null) stack.push(target);
    const next = blocks[blocks.indexOf(block) + 1];
    if (next !== undefined && fallsThrough(block)) stack.push(next);
  }
  blocks.splice(0, blocks.length, ...blocks.filter((block) => reached.has(block)));
}

const copyOf = (item: Item): Item => ({ ...item });

function isExitBlock(block: Block): boolean {
  const last = block.items.at(-1);
  return last !== undefined && isExit(last);
}

function inlineSmallExits(blocks: readonly Block[], release: number): void {
  for (const block of blocks) {
    const last = block.items.at(-1);
    if (last === undefined || !isUnconditional(last) || !isExitBlock(last.target!) || last.target!.items.length > MAX_COPY_SIZE) continue;
    if (release === 311 && !isExitWithoutLine(last.target!, release)) continue;
    const { items } = last.target!;
    block.items.splice(-1, 1, { op: "NOP", arg: null, repr: "", line: last.line, target: null }, ...items.map(copyOf));
  }
}

/** A jump to a jump on the same line goes to its target at once. */
function threadJumps(blocks: readonly Block[], release: number): void {
  for (const { items } of blocks) {
    for (const item of items) {
      for (let hops = 0; hops < blocks.length && item.target !== null && !isSetup(item); hops++) {
        const next = item.target.items[0]!;
        if (!isUnconditional(next) || next.target === item.target) break;
        const sameLine = next.line === item.line || (release >= 312 && next.line === 0);
        if (!sameLine || !(isUnconditional(item) || isConditional(item))) break;
        if (isUnconditional(item)) Object.assign(item, { op: next.op, repr: next.repr });
        item.target = next.target;
      }
    }
  }
}

/** Removes jumps to what follows anyway, and NOPs whose line is someone else's too. */
function cleanAll(blocks: Block[], release: number): void {
  for (let changed = true; changed;) {
    changed = false;
    blocks.forEach((block, index) => {
      const last = block.items.at(-1);
      if (last !== undefined && isUnconditional(last) && last.target === blocks[index + 1]) {
        block.items[block.items.length - 1] = { ...last, op: "NOP", target: null };
        changed = true;
      }
      const before = block.items.length;
      block.items = block.items.filter((item, at) => item.op !== "NOP" || isNeeded(blocks, index, at, release));
      changed ||= block.items.length !== before;
    });
    settleTargets(blocks);
  }
}

/** A NOP stays if its line would have no instruction otherwise: a debugger stops at lines. */
function isNeeded(blocks: readonly Block[], index: number, at: number, release: number): boolean {
  const { items } = blocks[index]!;
  const { line } = items[at]!;
  if (line === 0) return false;
  if (at > 0 && items[at - 1]!.line === line) return false;
  if (at < items.length - 1) {
    const next = items[at + 1]!;
    if (next.line === 0 && !(release === 310 && next.op === "NOP")) {
      next.line = line;
      return false;
    }
    return next.line !== line;
  }
  const next = blocks[index + 1]?.items[0];
  return next !== undefined && next.line !== line;
}

/** An end without a line of its own that several ways lead to: each gets a copy, with its own line. */
function duplicateExits(blocks: Block[], release: number): void {
  // 3.10 and 3.11 walk the list in which blocks were made, which runs backward.
  const order = release < 312 ? [...blocks].reverse() : [...blocks];
  for (const block of order) {
    const last = block.items.at(-1);
    const target = last?.target;
    if (last === undefined || target == null || isSetup(last)) continue;
    if (!isExitWithoutLine(target, release) || predecessors(blocks, target) < 2) continue;
    const copy = new Block();
    copy.items = target.items.map(copyOf);
    copy.items[0]!.line = last.line;
    last.target = copy;
    blocks.splice(blocks.indexOf(target) + 1, 0, copy);
  }
}

function isExitWithoutLine(block: Block, release: number): boolean {
  const lines = block.items.slice(0, release === 310 ? 1 : undefined).map(({ line }) => line);
  return isExitBlock(block) && lines.every((line) => line === 0);
}

function predecessors(blocks: readonly Block[], block: Block): number {
  const previous = blocks[blocks.indexOf(block) - 1];
  const jumps = blocks.flatMap(({ items }) => items).filter(({ target }) => target === block).length;
  return jumps + (previous !== undefined && fallsThrough(previous) ? 1 : 0);
}

function propagateLines(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    let line = 0;
    for (const item of block.items) {
      if (item.line === 0) item.line = line;
      line = item.line;
    }
    const next = blocks[index + 1];
    if (next !== undefined && fallsThrough(block) && next.items[0]?.line === 0 && predecessors(blocks, next) === 1)
      next.items[0].line = line;
    const last = block.items.at(-1);
    const target = last?.target?.items[0];
    if (target?.line === 0 && predecessors(blocks, last!.target!) === 1 && !isSetup(last!)) target.line = line;
  });
}

/** From 3.11 on handlers stand in a table beside the code, and entering a block costs nothing. */
function disarmSetups(blocks: readonly Block[]): void {
  for (const { items } of blocks) {
    for (const item of items) {
      if (item.op === "POP_BLOCK" || isSetup(item)) Object.assign(item, { op: "NOP", target: null });
    }
  }
}

/** Handlers, and what only they lead to, come last. */
function moveColdBlocks(blocks: Block[], release: number): void {
  const warm = new Set<Block>();
  const stack = [blocks[0]!];
  while (stack.length > 0) {
    const block = stack.pop()!;
    if (warm.has(block)) continue;
    warm.add(block);
    for (const item of block.items) if (item.target !== null && !isSetup(item)) stack.push(item.target);
    const next = blocks[blocks.indexOf(block) + 1];
    if (next !== undefined && fallsThrough(block)) stack.push(next);
  }
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (next === undefined || warm.has(block) || !warm.has(next) || !fallsThrough(block)) return;
    block.items.push({ op: "JUMP_FORWARD", arg: null, repr: release >= 313 ? "no interrupt" : "", line: 0, target: next });
  });
  blocks.splice(0, blocks.length, ...blocks.filter((block) => warm.has(block)), ...blocks.filter((block) => !warm.has(block)));
}

function returnConstants(blocks: readonly Block[]): void {
  for (const block of blocks) {
    block.items = block.items.flatMap((item, at, items) => {
      if (item.op === "LOAD_CONST" && items[at + 1]?.op === "RETURN_VALUE") return [];
      if (item.op === "RETURN_VALUE" && items[at - 1]?.op === "LOAD_CONST") {
        const { arg, repr } = items[at - 1]!;
        return [{ ...item, op: "RETURN_CONST", arg, repr }];
      }
      return [item];
    });
  }
}

const pairs: Readonly<Record<string, string>> = {
  "LOAD_FAST LOAD_FAST": "LOAD_FAST_LOAD_FAST",
  "STORE_FAST LOAD_FAST": "STORE_FAST_LOAD_FAST",
  "STORE_FAST STORE_FAST": "STORE_FAST_STORE_FAST",
};

/** After that, the load of a cell for a closure is the load of a local. */
function pairLocals(blocks: readonly Block[]): void {
  for (const block of blocks) {
    for (let at = 0; at < block.items.length - 1; at++) {
      const [first, second] = [block.items[at]!, block.items[at + 1]!];
      const op = pairs[`${first.op} ${second.op}`];
      if (op === undefined || first.line !== second.line || first.arg! > 15 || second.arg! > 15) continue;
      const arg = first.arg! * 16 + second.arg!;
      block.items.splice(at, 2, { ...first, op, arg, repr: `${first.repr}, ${second.repr}` });
    }
    for (const item of block.items) if (item.op === "LOAD_CLOSURE") item.op = "LOAD_FAST";
  }
}
