/** The bytecode view: versions without a script, stepping by mouse and by keyboard, the stages of a line. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const view = "figure#bytecode-counterts-add";

test("without JavaScript the first version is there, and the others are a click away", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("03-bytecode/");
  const figure = page.locator(view);
  await expect(figure.locator(".version").first()).toContainText("INPLACE_ADD");
  await expect(figure.locator(".version").nth(2)).toBeHidden();
  await figure.getByLabel("3.12", { exact: true }).check({ force: true });
  await expect(figure.locator(".version").nth(2)).toContainText("RESUME");
  await expect(figure.locator(".version").first()).toBeHidden();
  await expect(figure.locator('[data-do="step"]')).toBeHidden();
  await context.close();
});

test("stepping marks an instruction and says what was counted; Back goes back; another version begins anew", async ({ page }) => {
  await page.goto("03-bytecode/");
  const figure = page.locator(view);
  const step = figure.getByRole("button", { name: "Step" });
  await step.click();
  await expect(figure.locator('[aria-current="step"]')).toContainText("LOAD_GLOBAL");
  await expect(figure.locator(".stepped")).toContainText("1 of 1 instructions counted");
  await step.press("Enter");
  await expect(figure.locator('[aria-current="step"]')).toContainText("LOAD_CONST");
  await expect(figure.locator(".stepped")).toContainText("1 of 2 instructions counted");
  await figure.getByRole("button", { name: "Back" }).press("Enter");
  await expect(figure.locator('[aria-current="step"]')).toContainText("LOAD_GLOBAL");
  await figure.getByLabel("2.7", { exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.locator('[aria-current="step"]')).toHaveCount(0);
  await step.click();
  await expect(figure.locator(".version").nth(1).locator('[aria-current="step"]')).toContainText("LOAD_GLOBAL");
});

test("the stages of a line are shown for both languages", async ({ page }) => {
  await page.goto("03-bytecode/");
  const figure = page.locator("figure#stages-counterts");
  await expect(figure.locator(".syntax-tree:visible")).toContainText("AssignmentExpression");
  await figure.getByLabel("Python", { exact: true }).check({ force: true });
  await expect(figure.locator(".syntax-tree:visible")).toContainText("AugAssign");
  await expect(figure.locator(".tokens:visible")).toContainText("NEWLINE");
});

for (const chapter of ["03-bytecode", "04-the-gil"]) {
  test(`axe finds nothing in ${chapter}`, async ({ page }) => {
    test.slow(); // axe looks at every row of the listings and of the tables
    await page.goto(`${chapter}/`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)).toEqual([]);
  });
}
