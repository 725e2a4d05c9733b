/** The graded exercise: starter fails and tells why, a witness replays, the solution passes, progress is kept. */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const solution = readFileSync(new URL("../../content/09-locks/exercises/bank-transfer/solution.ts", import.meta.url), "utf8");

test("check, story, replay, hints, solution, reload", async ({ page }) => {
  await page.goto("09-locks/");
  const exercise = page.locator("#bank-transfer");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.locator(".total")).toContainText("Not yet.");
  await expect(exercise.locator('.case svg[aria-label="does not hold"]').first()).toBeVisible();

  const replay = exercise.getByRole("button", { name: "Replay this schedule" }).first();
  await expect(exercise.locator(".told .story").first()).toBeVisible();
  await replay.click();
  await expect(exercise.getByRole("slider")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(exercise.locator(".stepper .count")).toContainText(/^Step 2 of/);
  // The check's own lines are not the learner's: marks come when a thread is in the learner's file.
  for (let k = 0; k < 4; k++) await page.keyboard.press("ArrowRight");
  await expect(exercise.locator(".line.here").first()).toBeVisible();

  await exercise.getByRole("button", { name: "Hint" }).click();
  await expect(exercise.locator(".hints li:visible")).toHaveCount(1);
  await exercise.getByRole("button", { name: "Next hint" }).click();
  await expect(exercise.locator(".hints li:visible")).toHaveCount(2);

  await exercise.locator("textarea").first().fill(solution);
  await expect(exercise.locator(".monaco-editor").first()).toBeVisible();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(exercise.locator(".total")).toContainText("Done.", { timeout: 60_000 });
  await expect(exercise.locator(".total")).toContainText("6 of 6 points");
  await expect(page.locator("header sp-progress")).toContainText("6 of");

  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.locator("header sp-progress")).toContainText("6 of");
  await expect(exercise.locator("textarea").first()).toHaveValue(solution);
  await exercise.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(exercise.locator("textarea").first()).not.toHaveValue(/Lock/);
});
