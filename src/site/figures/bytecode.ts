/**
 * A listing as a figure: under each source line its instructions, what they jump to, where Python 2 counts, and after which of them
 * another thread may come. Pure functions to HTML text.
 *
 * Left to others: the listing (switchpoint/disassemble), which version is shown (components/Bytecode.astro), stepping
 * (widgets/bytecode.ts).
 */
import type { ListedFunction, ListedInstruction } from "switchpoint/compiled";
import { escape } from "switchpoint/timeline/summary";

/** What a listing comes to: instructions, those that Python 2 counts, those after which a switch may come. */
export interface BytecodeCounts {
  readonly instructions: number;
  readonly ticks: number;
  readonly switches: number;
}

/** Counts the instructions of a listing, or of one round of its loop. */
export function countsOf(instructions: readonly ListedInstruction[]): BytecodeCounts {
  return {
    instructions: instructions.length,
    ticks: instructions.filter(({ tick }) => tick).length,
    switches: instructions.filter((one) => one.switch).length,
  };
}

/** The instructions of one round of the first loop: from where it jumps back to, up to the jump; empty without a loop. */
export function roundOf({ instructions }: ListedFunction): readonly ListedInstruction[] {
  const end = instructions.findIndex((one) => (targetOf(one) ?? Infinity) <= one.offset);
  if (end < 0) return [];
  const target = targetOf(instructions[end]!)!;
  return instructions.filter(({ offset }, index) => offset >= target && index <= end);
}

/** The same without the returns at a function's end that nobody wrote: what its last line itself comes to. */
export function written(instructions: readonly ListedInstruction[]): readonly ListedInstruction[] {
  const [before, last] = [instructions.at(-2), instructions.at(-1)];
  if (last?.opcode === "RETURN_CONST" && last.argrepr === "None") return written(instructions.slice(0, -1));
  return last?.opcode === "RETURN_VALUE" && before?.argrepr === "None" ? written(instructions.slice(0, -2)) : instructions;
}

/** Where an instruction jumps to, null if it does not. */
export function targetOf({ argrepr }: ListedInstruction): number | null {
  const to = /^to (\d+)$/.exec(argrepr)?.[1];
  return to === undefined ? null : Number(to);
}

/** The whole listing. `lines`: the source, line by line, as HTML. */
export function bytecodeHtml(listed: ListedFunction, lines: readonly string[], label: string): string {
  const { instructions } = listed;
  const hasTicks = instructions.some(({ tick }) => tick);
  const targets = new Set(instructions.map(targetOf));
  let ticks = 0;
  const rows = instructions.map((one, index) => {
    if (one.tick) ticks++;
    const heading = instructions[index - 1]?.line === one.line ? "" : sourceRow(one.line, lines[one.line - 1] ?? "", hasTicks);
    return heading + instructionRow(one, index, { isTarget: targets.has(one.offset), ticks: hasTicks ? ticks : null });
  });
  const head = `<tr><th scope="col">offset</th><th scope="col">instruction</th><th scope="col">about</th>${hasTicks ? '<th scope="col">tick</th>' : ""}<th scope="col"><span class="out-of-sight">after it</span></th></tr>`;
  return `<div class="listing-scroller" tabindex="0" role="group" aria-label="${escape(label)}"><table class="listing"><thead>${head}</thead><tbody>${rows.join("")}</tbody></table></div>${sumHtml(listed)}`;
}

function sourceRow(line: number, html: string, hasTicks: boolean): string {
  return `<tr class="source-line"><th scope="row">${line}</th><td colspan="${hasTicks ? 4 : 3}"><code>${html.trim()}</code></td></tr>`;
}

function instructionRow(one: ListedInstruction, index: number, { isTarget, ticks }: { isTarget: boolean; ticks: number | null }): string {
  const target = targetOf(one);
  const about = target !== null ? `${target > one.offset ? "↓" : "↑"} ${one.argrepr}` : one.argrepr;
  const mark = one.switch ? `<span class="may-switch">may switch${/JUMP_IF|POP_JUMP/.test(one.opcode) ? ", if it jumps" : ""}</span>` : "";
  const tick = ticks === null ? "" : `<td class="tick">${one.tick ? ticks : ""}</td>`;
  const css = [one.switch ? "switches" : "", isTarget ? "target" : ""].filter((name) => name !== "").join(" ");
  return `<tr class="${css}" data-at="${index}"><td class="offset">${isTarget ? '<span class="arrival" title="jumped to">→</span>' : ""}${one.offset}</td><td class="opcode">${escape(one.opcode)}</td><td class="about">${escape(about)}</td>${tick}<td class="after">${mark}</td></tr>`;
}

/** What it comes to, in a sentence. */
function sumHtml(listed: ListedFunction): string {
  const whole = countsOf(listed.instructions);
  const round = roundOf(listed);
  const of = round.length > 0 ? countsOf(round) : whole;
  const what = round.length > 0 ? "One round of the loop" : listed.name;
  const ticks = whole.ticks > 0 ? `, <b>${of.ticks}</b> of them counted` : "";
  const points = of.switches === 1 ? "a switch may come after <b>one</b>" : `a switch may come after <b>${of.switches || "none"}</b>`;
  return `<p class="listing-sum">${what}: <b>${of.instructions}</b> instructions${ticks}; ${points} of them.</p>`;
}
