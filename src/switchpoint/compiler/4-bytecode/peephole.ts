/**
 * The peephole optimiser of releases up to 3.9: jumps to jumps, jumps to returns, and what stands behind a return.
 * Source: Python/peephole.c.
 */
import { firstItem, isConditional, isExit, isSetup, isUnconditional } from "./jumps.ts";
import type { Block, Item } from "./unit.ts";

export function peephole(blocks: Block[]): void {
  for (const block of blocks) {
    for (const item of block.items) if (item.target !== null) shorten(blocks, item, item.target);
  }
  removeUnreachable(blocks);
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
    if (last !== undefined) dead = isExit(last) && last.op === "RETURN_VALUE";
  }
}
