/** What the reader decides: a schedule step by step, answers to questions, the tree of orders. By mouse and by keyboard. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";

const schedulerOf = (page: Page): Locator => page.locator("figure#by-hand-one-each sp-scheduler");
/** The button of a thread. */
const choice = (scheduler: Locator, name: "A" | "B"): Locator => scheduler.locator(`[data-pick="${name === "A" ? 1 : 2}"]`);

test.beforeEach(async ({ page }) => {
  await page.goto("01-interleavings/");
});

test("the reader is the scheduler: by click, taken back, started again", async ({ page }) => {
  const scheduler = schedulerOf(page);
  await expect(scheduler.locator(".code .line.here .who")).toHaveText([/AB/, /MainThread/]);
  await choice(scheduler, "A").click();
  await expect(choice(scheduler, "A")).toContainText("writes counter = 1");
  await choice(scheduler, "B").click();
  await choice(scheduler, "B").click();
  await expect(scheduler.locator(".ended")).toContainText("It printed 1. Your schedule has 1 preemption.");
  await expect(scheduler.locator(".story .preempted")).toHaveCount(1);
  await scheduler.getByRole("button", { name: "Undo" }).click();
  await expect(choice(scheduler, "B")).toContainText("writes counter = 1");
  await expect(scheduler.locator(".ended")).toHaveCount(0);
  await scheduler.getByRole("button", { name: "Start again" }).click();
  await expect(choice(scheduler, "A")).toContainText("reads counter");
  await expect(page).toHaveURL(/01-interleavings\/$/);
});

test("by keyboard alone, and shared as an address", async ({ page, context }) => {
  const scheduler = schedulerOf(page);
  await scheduler.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("a");
  await expect(choice(scheduler, "A")).toContainText("writes counter = 1");
  await page.keyboard.press("2");
  await expect(choice(scheduler, "B")).toContainText("writes counter = 1");
  await page.keyboard.press("Backspace");
  await expect(choice(scheduler, "B")).toContainText("reads counter");
  await page.keyboard.press("b");
  await expect(choice(scheduler, "B")).toContainText("writes counter = 1");
  await expect(page).toHaveURL(/#by-hand-one-each=sp1\.any\./);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(schedulerOf(other).locator(".story li")).toHaveCount(2);
  await expect(choice(schedulerOf(other), "B")).toContainText("writes counter = 1");
});

test("be the scheduler: the schedule is the answer, graded, kept, counted", async ({ page }) => {
  const exercise = page.locator("#lose-the-most");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.locator(".total")).toContainText("Not yet. 0 of 4 points");
  await exercise.locator(".choice").first().focus();
  const steps = exercise.locator(".story li");
  for (const key of "abbbbabaaaa") {
    const before = await steps.count();
    await page.keyboard.press(key);
    await expect.poll(() => steps.count()).toBeGreaterThan(before);
  }
  await expect(exercise.locator(".ended")).toContainText("the counter ends at 2");
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.locator(".total")).toContainText("Done. 4 of 4 points");
  await expect(page.locator("header sp-progress")).toContainText("4 of");
  await page.reload();
  await expect(exercise.locator(".ended")).toContainText("the counter ends at 2");
  await expect(page.locator("header sp-progress")).toContainText("4 of");
  await exercise.getByRole("button", { name: "Clear" }).click();
  await expect(exercise.locator(".ended")).toHaveCount(0);
});

test("a set of outcomes and a choice, by keyboard alone; feedback, reload", async ({ page }) => {
  const exercise = page.locator("#which-totals");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByLabel("It can print").focus();
  for (const text of ["120", "100"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await expect(exercise.locator(".texts li")).toHaveCount(2);
  await exercise.locator('input[type="radio"]').first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(exercise.locator(".cases")).toContainText('No schedule prints "100"');
  await expect(exercise.locator(".cases")).toContainText("A thousand runs try the same few orders");
  await exercise.getByRole("button", { name: "Remove 100" }).focus();
  await page.keyboard.press("Enter");
  for (const text of ["70", "150"]) {
    await expect(exercise.getByLabel("It can print")).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await exercise.locator('input[type="radio"]').first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(exercise.locator(".total")).toContainText("Done. 3 of 3 points");
  await page.reload();
  await expect(exercise.locator(".texts li")).toHaveText([/120/, /70/, /150/]);
  await expect(exercise.locator('input[type="radio"]').nth(2)).toBeChecked();
});

test("numbers, a choice, and lines put in order, by keyboard alone; points for the first right lines", async ({ page }) => {
  const exercise = page.locator("#in-your-head");
  await exercise.scrollIntoViewIfNeeded();
  const numbers = exercise.locator('input[type="number"]');
  await numbers.nth(0).fill("2");
  await numbers.nth(1).fill("1.05");
  await exercise.getByLabel("concurrent, not parallel").check();
  const line = (name: string): Locator => exercise.getByRole("button", { name, exact: true });
  for (const name of ["A writes 1", "A reads 0", "B reads 0", "B writes 1"]) {
    await line(name).focus();
    await page.keyboard.press("Enter");
  }
  const used = exercise.locator("ol.lines li");
  await expect(used).toHaveCount(4);
  await page.keyboard.press("Control+Shift+Enter");
  await expect(exercise.locator(".cases")).toContainText("Line 1 cannot stand there");
  await expect(exercise.locator(".total")).toContainText("3 of 6 points");
  await line("A writes 1").focus();
  for (let k = 2; k <= 4; k++) {
    await page.keyboard.press("ArrowDown");
    await expect(exercise.locator(".spoken[role=status]")).toHaveText(`Line ${k} of 4.`);
  }
  await expect(line("A writes 1")).toBeFocused();
  await line("B writes 1").focus();
  await page.keyboard.press("Delete");
  await expect(used).toHaveText([/A reads 0/, /B reads 0/, /A writes 1/]);
  await line("B writes 1").click();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.locator(".total")).toContainText("Done. 6 of 6 points");
  await page.reload();
  await expect(used).toHaveText([/A reads 0/, /B reads 0/, /A writes 1/, /B writes 1/]);
  await expect(numbers.nth(1)).toHaveValue("1.05");
});

test("the tree has a leaf for each order, and is there as a list", async ({ page }) => {
  const tree = page.locator("figure#tree-one-each");
  await expect(tree.locator(".wide-tree svg .ending")).toHaveCount(6);
  await tree.getByText("As a list").click();
  await expect(tree.locator(".tree-list li")).toHaveCount(6);
});

test("axe finds nothing", async ({ page }) => {
  await schedulerOf(page).locator(".choice").nth(1).click();
  await expect(schedulerOf(page).locator(".story li")).toHaveCount(1);
  await page.locator("#which-totals").getByRole("button", { name: "Check" }).click();
  await expect(page.locator("#which-totals .total")).toBeVisible();
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test("without JavaScript the threads, the questions and the tree are there", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}01-interleavings/`);
  await expect(schedulerOf(page).locator(".choice")).toHaveCount(3);
  await expect(page.locator("#which-totals .options label")).toHaveCount(3);
  await expect(page.locator("#tree-one-each svg").first()).toBeVisible();
  await context.close();
});
