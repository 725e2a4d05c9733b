/**
 * How one line becomes instructions: its tokens and its tree, as pure functions to HTML text. The same for both languages.
 */
import type { ShownNode, ShownToken } from "switchpoint/stages";
import { escape } from "switchpoint/timeline/summary";

/** The tokens of a line, each with its kind under it. */
export function tokensHtml(tokens: readonly ShownToken[]): string {
  const items = tokens.map(({ kind, text }) => `<li><code>${escape(visible(text))}</code><small>${escape(kind)}</small></li>`);
  return `<ol class="tokens">${items.join("")}</ol>`;
}

/** The end of a line is a token too in Python, and so is a step to the right. */
function visible(text: string): string {
  return text === "\n" ? "⏎" : text.trim() === "" ? "⇥" : text;
}

/** A tree as a nested list. */
export function treeHtml(root: ShownNode): string {
  return `<ul class="syntax-tree">${nodeHtml(root)}</ul>`;
}

function nodeHtml({ kind, text, role, children }: ShownNode): string {
  const part = role === "" ? "" : `<small>${escape(role)}</small> `;
  const value = text === "" ? "" : ` <code>${escape(text)}</code>`;
  const below = children.length === 0 ? "" : `<ul>${children.map(nodeHtml).join("")}</ul>`;
  return `<li><span>${part}<b>${escape(kind)}</b>${value}</span>${below}</li>`;
}
