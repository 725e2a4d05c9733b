/** A program in the page: edit, run, step, explore, replay, reload; endless loops; errors. */
import { expect, test, type Locator, type Page } from "@playwright/test";

const cellOf = (page: Page, id: string): Locator => page.locator(`figure#${id}`);

/** Replaces the program by `text`. */
async function write(page: Page, cell: Locator, text: string): Promise<void> {
  const full = cell.locator(".monaco-editor").first();
  if (!(await full.isVisible())) {
    await cell.locator("textarea").first().fill(text);
    await expect(full).toBeVisible();
    return;
  }
  await full.locator(".view-lines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

test.beforeEach(async ({ page }) => {
  await page.goto("09-locks/");
});

test("typing works at once and keeps text and caret when the full editor arrives", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  const area = cell.locator("textarea").first();
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.setSelectionRange(0, 0);
    element.focus();
  });
  await page.keyboard.type("// one");
  await expect(area).toHaveValue(/^\/\/ oneimport/);
  await expect(cell.locator(".monaco-editor").first()).toBeVisible();
  await page.keyboard.type(" two");
  await expect(cell.locator(".view-lines")).toContainText("// one twoimport");
});

test("the full editor knows Python's modules, and marks what does not fit their types", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  const program = `import { Future } from "switchpoint/concurrent/futures";
import { sleep } from "switchpoint/asyncio";
import { Lock } from "switchpoint/threading";
print(Future, sleep, new Lock().acquire("never"));
`;
  await write(page, cell, program);
  await expect(cell.locator(".squiggly-error")).toHaveCount(1);
});

test("a run gives new output and a new timeline", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await expect(cell.locator(".console")).toContainText("expected 400000");
  await write(page, cell, 'import { work } from "switchpoint";\nwork(0.003);\nprint("changed", 6 * 7);\n');
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".console")).toHaveText("changed 42");
  const figure = cell.locator("svg.timeline-figure");
  await expect(figure).toHaveCount(1);
  await expect(figure).toHaveAttribute("aria-label", /threads: MainThread\./);
});

test("edits are there after a reload, and Reset brings the original back, and undo the edit", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await write(page, cell, 'print("mine");\n');
  await page.waitForTimeout(600); // longer than the delay before an edit is kept
  await page.reload();
  await expect(cell.locator(".code .line").first()).toHaveText('print("mine");');
  await cell.getByRole("button", { name: /^Run/ }).click();
  await expect(cell.locator(".console")).toHaveText("mine");
  await cell.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(cell.locator("textarea").first()).toHaveValue(/rounds/);
  await cell.getByRole("button", { name: "More" }).click();
  await cell.getByRole("button", { name: "Undo" }).click();
  await expect(cell.getByRole("button", { name: "Reset", exact: true })).toBeVisible();
});

test("step goes through the run by button and arrow key and marks source lines", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await cell.getByRole("button", { name: "Step" }).click();
  await expect(cell.locator(".stepper .count")).toContainText(/0 of \d+/);
  await expect(cell.getByRole("slider", { name: "Position in the schedule" })).toBeFocused();
  for (let k = 0; k < 12; k++) await page.keyboard.press("ArrowRight");
  await expect(cell.locator(".stepper .count")).toContainText(/12 of \d+/);
  await expect(cell.locator(".line.here").first()).toBeVisible();
  await expect(cell.locator(".cursor")).toHaveCount(1);
  await cell.getByRole("button", { name: "Back" }).click();
  await expect(cell.locator(".stepper .count")).toContainText(/11 of \d+/);
  await cell.getByRole("button", { name: "Close" }).click();
  await expect(cell.locator(".line.here")).toHaveCount(0);
});

test("the timeline is zoomed and moved by key, wheel and button, and shows threads or cores", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await cell.getByRole("button", { name: /^Run/ }).click();
  const drawing = cell.locator(".drawing");
  const figure = cell.locator("svg.timeline-figure");
  await expect(cell.getByRole("button", { name: "Zoom in" })).toBeVisible();
  const seen = async () => ({ from: Number(await figure.getAttribute("data-start")), to: Number(await figure.getAttribute("data-end")) });
  const whole = await seen();
  await drawing.focus();
  await page.keyboard.press("+");
  await expect.poll(async () => (await seen()).to - (await seen()).from).toBeCloseTo((whole.to - whole.from) / 2, -1);
  const before = await seen();
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await seen()).from).toBeGreaterThan(before.from);
  await page.keyboard.press("0");
  await expect.poll(seen).toEqual(whole);
  const box = (await drawing.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(async () => (await seen()).to - (await seen()).from).toBeLessThan((whole.to - whole.from) / 2);
  await cell.getByRole("button", { name: "Whole run" }).click();
  await expect.poll(seen).toEqual(whole);
  await cell.getByRole("button", { name: "Cores" }).click();
  await expect(figure.locator(".lane .name")).toHaveText(["Core 0", "Core 1"]);
});

test("a control simulates anew at every move, by key, and Reset puts it back", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  const console = cell.locator(".console");
  await expect(console).toContainText("expected 400000");
  const seen = new Set<string>();
  const slider = cell.getByRole("slider", { name: "seed" });
  await slider.focus();
  for (let seed = 1; seed <= 6; seed++) {
    await page.keyboard.press("ArrowRight");
    await expect(cell.locator(".slider output")).toHaveText(String(seed));
    await page.waitForTimeout(300);
    seen.add((await console.textContent())!);
  }
  expect(seen.size).toBeGreaterThan(2);
  await cell.getByText("3.14t", { exact: true }).click();
  await expect(cell.locator(".part-name").first()).toContainText("Python 3.14t, 2 cores");
  await cell.getByRole("button", { name: "More" }).click();
  await cell.getByRole("button", { name: "Reset to the original" }).click();
  await expect(cell.locator(".slider output")).toHaveText("0");
});

test("the machine at the cursor follows the step-through", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await cell.getByRole("button", { name: "Step" }).click();
  const machine = cell.locator(".machine");
  await expect(machine).toContainText("Cores");
  const gil = machine.locator(".the-gil .holder");
  await expect(gil).toHaveCount(0); // nobody has taken it yet
  await page.keyboard.press("End");
  await expect(machine.locator(".core")).toHaveCount(2);
  await page.keyboard.press("Home");
  const holders = new Set<string>();
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press("ArrowRight");
    if ((await gil.count()) > 0) holders.add((await gil.textContent())!);
  }
  expect([...holders]).toEqual(expect.arrayContaining(["MainThread", "Thread-1", "Thread-2"]));
});

test("explore finds the lost update with one preemption, and the schedule can be stepped through", async ({ page }) => {
  const cell = cellOf(page, "one-each");
  await cell.getByRole("button", { name: "Explore" }).click();
  const story = cell.locator(".story button");
  await expect(story.first()).toBeVisible();
  await expect(cell.locator(".verdict")).toContainText("1 preemption is enough");
  await expect(cell.locator(".story .preempted")).toHaveCount(1);
  const steps = await story.count();
  await expect(cell.locator(".stepper .count")).toHaveText(`Step 0 of ${steps}`);
  const forward = cell.getByRole("button", { name: "Forward" });
  for (let k = 0; k < steps; k++) await forward.click();
  await expect(story.last()).toHaveAttribute("aria-current", "step");
  await story.nth(2).click();
  await expect(cell.locator(".stepper .count")).toHaveText(`Step 3 of ${steps}`);
  await expect(cell.locator(".line.here").first()).toBeVisible();
  await cell.getByRole("button", { name: "Start", exact: true }).click();
  await expect(cell.locator(".stepper .count")).toHaveText(`Step 0 of ${steps}`);
});

test("explore proves the locked program and finds the deadlock of the crossed one", async ({ page }) => {
  const locked = cellOf(page, "with-a-lock");
  await locked.getByRole("button", { name: "Explore" }).click();
  await expect(locked.locator("sp-program")).toHaveAttribute("aria-busy", "false");
  await expect(locked.locator(".verdict")).toContainText("No schedule breaks it.");
  const crossed = cellOf(page, "opposite-order");
  await crossed.getByRole("button", { name: "Explore" }).click();
  await expect(crossed.locator(".story button").first()).toBeVisible();
  await expect(crossed.locator(".verdict")).toContainText("It can deadlock");
  await expect(crossed.locator(".verdict")).toContainText("1 preemption is enough");
  await expect(crossed.locator(".story .stuck").first()).toBeVisible();
});

test("a search tells how far it is, and stopped it keeps what it knows", async ({ page }) => {
  const cell = cellOf(page, "one-each");
  const large =
    'import { Lock, Thread } from "switchpoint/threading";\nconst lock = new Lock();\nlet n = 0;\n' +
    "function add() {\n  for (let i = 0; i < 4; i++) {\n    using _ = lock.held();\n    n = n * 2 + i;\n  }\n}\n" +
    "const threads = [1, 2, 3, 4].map(() => new Thread({ target: add }));\nfor (const t of threads) t.start();\nfor (const t of threads) t.join();\n";
  await write(page, cell, large);
  await cell.getByRole("button", { name: "Explore" }).click();
  await expect(cell.locator(".verdict")).toContainText(/\d executions.*Stop keeps what is known/);
  await cell.getByRole("button", { name: "Stop" }).click();
  await expect(cell.locator("sp-program")).toHaveAttribute("aria-busy", "false");
  await expect(cell.locator(".verdict")).toContainText(/executions/);
  await expect(cell.locator(".verdict")).not.toContainText("Stop keeps");
});

test("an endless loop ends in a verdict while the page stays responsive, and the next run works", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  const endless =
    'import { Thread } from "switchpoint/threading";\n\nconst t = new Thread({ target: () => { while (true) {} } });\nt.start();\nt.join();\n';
  await write(page, cell, endless);
  await page.keyboard.press("Control+Enter");
  await expect(cell.getByRole("button", { name: "Stop" })).toBeVisible();
  // The page still answers: a question can be read and answered meanwhile.
  await page.locator("#guess-lost input").nth(1).check();
  await expect(page.locator("#guess-lost .feedback.right")).toBeVisible({ timeout: 2000 });
  await expect(cell.locator(".fault")).toContainText("StepLimit", { timeout: 30_000 });
  await write(page, cell, 'print("still here");\n');
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".console")).toHaveText("still here");
});

test("Stop ends a long search at once, and the next one works", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  const long = `import { Thread } from "switchpoint/threading";
let a = 0;
const add = () => { for (let i = 0; i < 4; i++) a += 1; };
const threads = [1, 2, 3, 4].map(() => new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();
`;
  await write(page, cell, long);
  await cell.getByRole("button", { name: "Explore" }).click();
  await cell.getByRole("button", { name: "Stop" }).click();
  await expect(cell.locator(".verdict")).toContainText(/Stopped|Not decided/);
  await expect(cell.getByRole("button", { name: /^Run/ })).toBeEnabled();
  await write(page, cell, 'print("on we go");\n');
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".console")).toHaveText("on we go");
});

test("what a program imports of the library is loaded for it, once", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(...(/sandbox\/(\w+)\.json$/.exec(request.url())?.slice(1) ?? [])));
  const cell = cellOf(page, "lost-update");
  const program = (n: number): string => `import { gather, run, sleep } from "switchpoint/asyncio";
import { md5 } from "switchpoint/hashlib";
async function nap(seconds: number) { await sleep(seconds); return seconds; }
run((async () => print(...await gather(nap(2), nap(${n}))))());
print(md5().hexdigest());
`;
  await write(page, cell, program(1));
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".console")).toHaveText("2 1\nd41d8cd98f00b204e9800998ecf8427e");
  await write(page, cell, program(3));
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".console")).toHaveText("2 3\nd41d8cd98f00b204e9800998ecf8427e");
  expect(loaded.sort()).toEqual(["asyncio", "codecs", "engine"]);
});

test("a part of the library that cannot be had is said, and asked for again", async ({ page }) => {
  await page.route("**/sandbox/codecs.json", (route) => route.abort(), { times: 1 });
  const cell = cellOf(page, "lost-update");
  await write(page, cell, 'import { md5 } from "switchpoint/hashlib";\nprint(md5().hexdigest());\n');
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".fault")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".console")).toHaveText("d41d8cd98f00b204e9800998ecf8427e");
});

test("a faulty program is told where and why, with its line marked", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await write(page, cell, 'print("fine");\nlet x = ;\n');
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".fault")).toContainText("line 2");
  await write(page, cell, 'print("fine");\nthrow new Error("on purpose");\n');
  await page.keyboard.press("Control+Enter");
  await expect(cell.locator(".fault")).toContainText("on purpose");
  await expect(cell.locator(".fault")).toContainText("line 2");
});

test("a second run, in a fresh Worker, gives the same", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  const run = cell.getByRole("button", { name: /^Run/ });
  const figure = cell.locator("svg.timeline-figure");
  await run.click();
  await expect(figure).toHaveCount(1);
  const [text, drawing] = [await cell.locator(".console").textContent(), await figure.innerHTML()];
  await run.click();
  await expect(cell.locator("sp-program")).toHaveAttribute("aria-busy", "false");
  expect(await cell.locator(".console").textContent()).toBe(text);
  expect(await figure.innerHTML()).toBe(drawing);
});

test("the realm that waits for a program has no way out", async ({ page }) => {
  const cell = cellOf(page, "lost-update");
  await cell.getByRole("button", { name: /^Run/ }).click();
  await expect(cell.locator("svg.timeline-figure")).toHaveCount(1);
  const idle = async () => {
    const compilers = await Promise.all(page.workers().map((worker) => worker.evaluate(() => "switchpointCompiler" in globalThis)));
    return page.workers().filter((_, index) => compilers[index] === false);
  };
  await expect.poll(async () => (await idle()).length).toBe(1);
  const names =
    "fetch XMLHttpRequest WebSocket EventSource Worker importScripts indexedDB caches BroadcastChannel postMessage addEventListener navigator location setTimeout switchpointEngine WebAssembly";
  const [worker] = await idle();
  const left = () =>
    worker!.evaluate((all) => all.split(" ").filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined), names);
  // The engine defines its name while it loads.
  await expect.poll(left).toEqual([]);
  const frame = page.frames().find((each) => each.url().includes("sandbox/frame.html"))!;
  const outcome = await frame.evaluate(() =>
    fetch(location.href).then(
      () => "fetched",
      (error: Error) => error.name,
    ),
  );
  expect(outcome).toBe("TypeError");
  expect(await frame.evaluate(() => origin)).toBe("null");
});
