/** `npm run dev` serves the chapter, and its cells run: the development server resolves modules in its own way. */
import { spawn, type ChildProcess } from "node:child_process";
import { expect, test } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 4517) + 1;
const root = new URL("../..", import.meta.url).pathname;
let server: ChildProcess;

test.beforeAll(async () => {
  server = spawn("npm", ["run", "dev", "--", "--port", String(port), "--ignore-lock"], { cwd: root, stdio: "ignore", detached: true });
  await expect
    .poll(async () => (await fetch(`http://localhost:${port}/09-locks/`).catch(() => null))?.status, { timeout: 50_000 })
    .toBe(200);
});

test.afterAll(() => {
  // npm starts a shell, the shell the server: end the whole group.
  process.kill(-server.pid!);
});

test("the development server serves the chapter, and a cell runs", async ({ page }) => {
  await page.goto(`http://localhost:${port}/09-locks/`);
  const cell = page.locator("sp-program").first();
  await expect(cell).toContainText("expected 400000");
  await page.waitForLoadState("networkidle");
  await cell.locator("textarea").fill('print("edited " + 6 * 7);\n');
  await cell.getByRole("button", { name: /^Run/ }).click();
  await expect(cell.locator(".out")).toContainText("edited 42");
  await expect(page.locator("vite-error-overlay")).toHaveCount(0);
});
