import { expect, test } from "vitest";
import { explore } from "../../src/switchpoint/explorer/explore.ts";
import { treeOf, type Tree, type TreeNode } from "../../src/switchpoint/explorer/tree.ts";
import type { Sim } from "../../src/switchpoint/machine/traps.ts";
import { answer } from "../engine/answer.ts";
import { Cell, program, together } from "./programs.ts";

/** Threads that increment one counter, so often each. */
function counting(...rounds: readonly number[]) {
  return program(function* () {
    const counter = new Cell(0);
    yield* together(
      rounds.map(
        (times) =>
          function* (): Sim<void> {
            for (let k = 0; k < times; k++) yield* counter.write((yield* counter.read()) + 1);
          },
      ),
    );
  });
}

/** Orders of so many steps of each thread: their number's factorial over the product of theirs. */
function multinomial(steps: readonly number[]): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return factorial(steps.reduce((sum, each) => sum + each, 0)) / steps.reduce((product, each) => product * factorial(each), 1);
}

function leavesIn({ children, ending }: TreeNode): number {
  return (ending === null ? 0 : 1) + children.reduce((sum, child) => sum + leavesIn(child), 0);
}

test.each([[[1, 1]], [[2, 1]], [[2, 2]], [[3, 2]], [[1, 1, 1]], [[3, 3]]])(
  "increments %j: as many leaves as there are orders",
  (rounds) => {
    const tree = treeOf(counting(...rounds), { main: "first" });
    expect(tree.complete).toBe(true);
    expect(tree.leaves).toBe(multinomial(rounds.map((times) => 2 * times)));
    expect(leavesIn(tree.root)).toBe(tree.leaves);
  },
);

const files = [
  {
    name: "program.ts",
    text: `import { Thread } from "switchpoint/threading";
let counter = 0;
function add() {
  for (let i = 0; i < 3; i++) counter += 1;
}
const threads = [1, 2].map(() => new Thread({ target: add }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
print(counter);
`,
  },
];

test("its endings are those that the explorer finds, and their leaves add up", () => {
  const { tree } = answer({ do: "tree", files, main: "first" }) as { tree: Tree };
  const found = answer({ do: "explore", files, options: { outcomes: true } });
  if (found.do !== "explore") throw new Error(found.do);
  expect(tree.endings.map(({ stdout }) => stdout).toSorted()).toEqual(found.explore.outcomes!.map(({ stdout }) => stdout).toSorted());
  expect(tree.endings.reduce((sum, { leaves }) => sum + leaves, 0)).toBe(tree.leaves);
});

test("every path has every step, in an order that keeps each thread's own", () => {
  const { root } = treeOf(counting(1, 1), { main: "first" });
  const paths: number[][] = [];
  const walk = ({ thread, children, ending }: TreeNode, path: number[]): void => {
    const here = thread < 0 ? path : [...path, thread];
    if (ending !== null) paths.push(here);
    for (const child of children) walk(child, here);
  };
  walk(root, []);
  expect(new Set(paths.map(String)).size).toBe(6);
  for (const path of paths) expect(path.toSorted()).toEqual([1, 1, 2, 2]);
});

test("a tree that is cut off says so", () => {
  const tree = treeOf(counting(2, 2), { main: "first" }, { mostLeaves: 10 });
  expect(tree).toMatchObject({ leaves: 10, complete: false });
  expect(treeOf(counting(2, 2), { main: "first" }, { mostLeaves: 70 }).complete).toBe(true);
});

test("a deadlock is an ending", () => {
  const text = `import { Lock, Thread } from "switchpoint/threading";
const [a, b] = [new Lock(), new Lock()];
function both(first: Lock, second: Lock) {
  first.acquire();
  second.acquire();
  second.release();
  first.release();
}
const threads = [new Thread({ target: both, args: [a, b] }), new Thread({ target: both, args: [b, a] })];
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
`;
  const { tree } = answer({ do: "tree", files: [{ name: "program.ts", text }], main: "first" }) as { tree: Tree };
  expect(new Set(tree.endings.map(({ verdict }) => verdict))).toEqual(new Set(["ok", "deadlock"]));
  expect(explore(counting(1, 1), "count.ts").verdict).toBe("ok");
});
