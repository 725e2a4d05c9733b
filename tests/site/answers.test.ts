import { expect, test } from "vitest";
import { questionHtml, textHtml, usedLineHtml } from "../../src/site/figures/answer.ts";
import { keyOf, spokenOf, standingHtml } from "../../src/site/figures/scheduler.ts";
import { summaryOf, treeListHtml, treeSvg } from "../../src/site/figures/tree.ts";
import type { Standing, Tree } from "../../src/switchpoint/engine/protocol.ts";
import { answer } from "../engine/answer.ts";

const text = `import { Thread } from "switchpoint/threading";
let counter = 0;
function add() {
  counter += 1;
}
const threads = ["A", "B"].map((name) => new Thread({ target: add, name }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
print(counter);
`;
const files = [{ name: "program.ts", text }];

function standing(...picks: number[]): Standing {
  const ask = (schedule: string, pick: number | null): Standing => {
    const response = answer({ do: "follow", files, schedule, pick, main: "first" });
    if (response.do !== "follow") throw new Error(JSON.stringify(response));
    return response.standing;
  };
  return picks.reduce((at, pick) => ask(at.schedule, pick), ask("", null));
}

test("each thread has a row with its key, its next step and its line; who cannot go on is not to be chosen", () => {
  const html = standingHtml(standing(), true);
  expect(html).toContain('data-pick="1" aria-disabled="false"><kbd>A</kbd>');
  expect(html).toContain('data-pick="0" aria-disabled="true"><kbd>0</kbd>');
  expect(html).toContain("reads counter");
  expect(html).toContain("line 4");
  expect(standingHtml(standing(), false)).not.toContain("<button");
});

test("the end says what came out, and how many preemptions it took", () => {
  const html = standingHtml(standing(1, 2, 1), true);
  expect(html).toContain("It ended well.");
  expect(html).toContain("It printed 1.");
  expect(html).toContain("2 preemptions");
  expect(spokenOf(standing(1))).toBe("A reads counter: 0. Next: A writes counter = 1; or B reads counter.");
});

test("a thread's key is its name if that is one letter, else its number", () => {
  const thread = { name: "b", state: "runnable", next: "", line: 0, file: "", open: true } as const;
  expect(keyOf(thread, 2)).toBe("B");
  expect(keyOf({ ...thread, name: "Thread-2" }, 2)).toBe("2");
});

test("the tree is drawn with as many endings as it has leaves, and listed as text", () => {
  const response = answer({ do: "tree", files, main: "first" });
  const { tree } = response as { tree: Tree };
  const svg = treeSvg(tree, { room: 1050, short: false });
  expect(svg.match(/class="ending /g)).toHaveLength(6);
  expect(svg).toContain('aria-label="6 orders: 2 end with 2; 4 end with 1"');
  expect(treeListHtml(tree).match(/<li>/g)).toHaveLength(6);
  expect(treeListHtml(tree)).toContain(
    "<li>A reads counter: 0; A writes counter = 1; B reads counter: 1; B writes counter = 2: <b>2</b></li>",
  );
  expect(summaryOf(tree)).toBe("6 orders: 2 end with 2; 4 end with 1");
  expect(treeSvg(tree, { room: 330, short: true })).toContain(">r 0</text>");
});

test("texts of an author or a learner are text", () => {
  const hostile = '<img src=x onerror="1">';
  const check = { id: "a", name: hostile, points: 1, kind: "choose", options: [["x", hostile]], several: false } as const;
  for (const html of [questionHtml(check, "form"), textHtml(hostile), usedLineHtml("x", hostile, 0, 1)]) expect(html).not.toContain("<img");
});
