/** contextvars: what Lib/test/test_context.py of CPython 3.13 says, as programs. */
import { expect, test } from "vitest";
import { explore, lines, raises } from "./program.ts";

const VARS = `import { Context, ContextVar, Token, copy_context } from "switchpoint/contextvars"; import { Thread } from "switchpoint/threading";
const v = new ContextVar<number>("v"); const d = new ContextVar("d", { default: 7 });`;

test("get, set, reset, defaults", () => {
  expect(
    lines(`${VARS} print(d.get(), d.get(8), v.get(1), v.name); const t = v.set(2); print(v.get(), t.old_value === Token.MISSING, t.var === v);
const u = v.set(3); print(v.get(), u.old_value); v.reset(u); print(v.get()); v.reset(t); print(v.get(0));`),
  ).toEqual(["7 8 1 v", "2 True True", "3 2", "2", "0"]);
});

test.each([
  ["v.get()", "LookupError: <ContextVar name='v'>"],
  ["const t = v.set(1); v.reset(t); v.reset(t)", "RuntimeError: <Token used var=<ContextVar name='v'>> has already been used once"],
  ["const t = d.set(1); v.reset(t)", "ValueError: <Token var=<ContextVar name='d' default=7>> was created by a different ContextVar"],
  [
    "const t = copy_context().run(() => v.set(1)); v.reset(t)",
    "ValueError: <Token var=<ContextVar name='v'>> was created in a different Context",
  ],
  ["const c = copy_context(); c.run(() => c.run(() => {}))", "RuntimeError: cannot enter context: <Context object> is already entered"],
  ["new ContextVar(1 as any)", "TypeError: context variable name must be a str"],
])("%s", (action, error) => {
  expect(lines(raises(VARS, `(() => { ${action}; })()`))).toEqual([error]);
});

test("what is set in a context stays there, also after an exception", () => {
  expect(
    lines(`${VARS} v.set(1); const c = copy_context(); print(c.run((n: number) => { v.set(n); return v.get(); }, 5), v.get(), c.get(v), c.has(d));
try { c.run(() => { v.set(6); throw new Error("out"); }); } catch { print(v.get(), c.get(v)); } print(new Context().run(() => v.get(0)));`),
  ).toEqual(["5 1 5 False", "1 6", "0"]);
});

test("each thread begins in an empty context", () => {
  const program = `${VARS} v.set(1); const t = new Thread({ target: () => { print(v.get(0)); v.set(2); } }); t.start(); t.join(); print(v.get());`;
  expect(lines(program)).toEqual(["0", "1"]);
  expect(explore(program)).toMatchObject({ verdict: "ok", complete: true });
});
