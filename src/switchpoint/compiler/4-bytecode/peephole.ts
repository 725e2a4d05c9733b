/**
 * The peephole optimiser of releases up to 3.9: jumps to jumps, jumps to returns, and what stands behind a return.
 * Source: Python/peephole.c.
 */
import { firstItem, isConditional, isSetup, isUnconditional } from "./jumps.ts";
import type { Block, Item } from "./unit.ts";

export function peephole(blocks: Block[], release: number): void {
  if (release === 309) removeIdleJumps(blocks);
  for (const block of blocks) {
    for (const item of block.items) if (item.target !== null) shorten(blocks, item, item.target);
  }
  if (release >= 306) removeUnreachable(blocks);
  else removeJumpsBehindReturns(blocks);
}

/** 3.9: a jump to what follows anyway. */
function removeIdleJumps(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    const last = block.items.at(-1);
    if (last?.op !== "JUMP_FORWARD" || last.target === null) return;
    const between = blocks.slice(index + 1, blocks.indexOf(last.target));
    if (blocks.indexOf(last.target) > index && between.every(({ items }) => items.length === 0)) block.items.pop();
  });
}

/** Up to 3.5 only this much is removed. */
function removeJumpsBehindReturns(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (next === undefined || block.items.at(-1)?.op !== "RETURN_VALUE") return;
    const targeted = blocks.some(({ items }) => items.some(({ target }) => target === next));
    if (!targeted && next.items[0] !== undefined && isUnconditional(next.items[0])) next.items.shift();
  });
}

function shorten(blocks: readonly Block[], item: Item, target: Block): void {
  const found = firstItem(blocks, target);
  if (found === undefined) return;
  if (isUnconditional(item) && found.op === "RETURN_VALUE") {
    item.op = "RETURN_VALUE";
    item.target = null;
  } else if (isUnconditional(found) && found.target !== null && found !== item) follow(blocks, item, found.target);
}

function follow(blocks: readonly Block[], item: Item, target: Block): void {
  const backward = blocks.indexOf(target) <= blocks.findIndex((block) => block.items.includes(item));
  const absolute = item.op === "JUMP_FORWARD" || item.op === "JUMP_ABSOLUTE" || item.op === "CONTINUE_LOOP" || isConditional(item);
  // A jump by distance only goes forward.
  if (!absolute && (backward || item.op === "FOR_ITER" || isSetup(item))) return;
  if (item.op === "JUMP_FORWARD") item.op = "JUMP_ABSOLUTE";
  item.target = target;
}

/** Behind a return nothing is executed until something jumps there. */
function removeUnreachable(blocks: readonly Block[]): void {
  let dead = false;
  for (const block of blocks) {
    const targeted = blocks.some((one) => one.items.some((item) => item.target === block));
    if (targeted) dead = false;
    if (dead) block.items = [];
    const end = block.items.findIndex(({ op }) => op === "RETURN_VALUE");
    if (end >= 0) block.items = block.items.slice(0, end + 1);
    const last = block.items.at(-1);
    if (last !== undefined) dead = last.op === "RETURN_VALUE";
  }
}
