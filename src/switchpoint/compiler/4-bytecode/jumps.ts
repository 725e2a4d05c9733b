/** Which instructions go where: the vocabulary of the optimisers and of the assembler. */
import type { Block, Item } from "./unit.ts";

/** Never goes on to the next instruction, and jumps nowhere. */
export function isExit({ op }: Item): boolean {
  return op === "RETURN_VALUE" || op === "RETURN_CONST" || op === "RAISE_VARARGS" || op === "RERAISE";
}

/** Always jumps. */
export function isUnconditional({ op }: Item): boolean {
  return op === "JUMP_FORWARD" || op === "JUMP_ABSOLUTE";
}

/** The target names a handler, not a place to go on. */
export function isSetup({ op }: Item): boolean {
  return op.startsWith("SETUP_");
}

export function isConditional({ op }: Item): boolean {
  return op.startsWith("POP_JUMP_") || op.endsWith("_OR_POP") || op === "JUMP_IF_NOT_EXC_MATCH";
}

/** The first instruction at or after a place in the list of blocks. */
export function firstItem(blocks: readonly Block[], block: Block): Item | undefined {
  for (let index = blocks.indexOf(block); index >= 0 && index < blocks.length; index++) {
    const item = blocks[index]!.items[0];
    if (item !== undefined) return item;
  }
  return undefined;
}

/** The first block with instructions at or after `block`; the last block if there is none. */
export function settled(blocks: readonly Block[], block: Block): Block {
  let index = blocks.indexOf(block);
  while (index < blocks.length - 1 && blocks[index]!.items.length === 0) index++;
  return blocks[index]!;
}
