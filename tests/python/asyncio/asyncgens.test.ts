/** Async generators that are left unfinished: who hears of them, and when. */
import { expect, test } from "vitest";
import { explore, lines, run } from "../../conformance/program.ts";

const LETTERS = `import * as sys from "switchpoint/sys"; import * as asyncio from "switchpoint/asyncio";
async function* letters() { try { yield "a"; } finally { print("closed"); } }
`;

test("the finalizer hears of it at the program's end, and decides what becomes of it", () => {
  const begun = `const a: any = letters(); try { a.__anext__().send(null); } catch { print("one"); }`;
  expect(lines(`${LETTERS} sys.set_asyncgen_hooks({ finalizer: (agen) => print("left", agen.name) }); ${begun} print("end");`)).toEqual([
    "one",
    "end",
    "left letters",
  ]);
  expect(lines(`${LETTERS} ${begun} print("end");`)).toEqual(["one", "end", "closed"]);
});

test("asyncio.run closes what a loop that was left has not finished", () => {
  const program = `${LETTERS} async function main() { for await (const x of letters()) { print(x); break; } print("main ends"); } asyncio.run(main());`;
  expect(lines(program)).toEqual(["a", "main ends", "closed"]);
  expect(explore(program, { outcomes: true })).toMatchObject({
    complete: true,
    outcomes: [{ verdict: "ok", stdout: "a\nmain ends\nclosed\n" }],
  });
});

test("a loop that nobody shuts down leaves them alone", () => {
  const program = `${LETTERS} async function main() { const a: any = letters(); print(await a.__anext__()); }
const loop = asyncio.new_event_loop(); loop.run_until_complete(main()); loop.close(); print("end");`;
  expect(run(program)).toMatchObject({ ok: true, stdout: "a\nend\n", stderr: "" });
});

test("hooks are the thread's own, and the loop's are gone when it has stopped", () => {
  expect(
    lines(`${LETTERS} import { Thread } from "switchpoint/threading";
sys.set_asyncgen_hooks((agen) => print("first", agen.name));
async function main() { for await (const x of letters()) print(x); }
asyncio.run(main());
function drive() { print(sys.get_asyncgen_hooks().firstiter); const a: any = letters(); try { a.__anext__().send(null); } catch {} }
const t = new Thread({ target: drive }); t.start(); t.join();
const b: any = letters(); b.__anext__().close();`),
  ).toEqual(["a", "closed", "None", "first letters", "closed"]);
});
