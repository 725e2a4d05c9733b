/** The page itself: complete without JavaScript, accessible, light, searchable, usable by keyboard. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("without JavaScript a chapter is complete", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}09-locks/`);
  const cell = page.locator("#lost-update");
  await expect(page.getByRole("heading", { level: 1, name: "Locks" })).toBeVisible();
  await expect(cell.locator("pre.shiki").first()).toContainText("counter += 1");
  await expect(cell.locator(".console")).toContainText("expected 400000");
  await expect(cell.locator("svg.timeline-figure:visible")).toHaveCount(1);
  await expect(page.locator("#one-each .story li").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Run" })).toHaveCount(0);
  await cell.locator(".languages").getByText("Python", { exact: true }).click();
  await expect(cell.locator(".in-python")).toContainText("import Thread");
  await page.getByRole("button", { name: "09 Locks" }).click();
  await expect(page.getByRole("navigation", { name: "Chapters" })).toBeVisible();
  await context.close();
});

test("at most 40 KB of script before the first interaction", async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    void response.body().then((body) => sizes.set(response.url(), gzipSync(body).length));
  });
  await page.goto("09-locks/", { waitUntil: "networkidle" });
  await page.waitForTimeout(1000);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(0);
  expect(total, [...sizes].join("\n")).toBeLessThan(40_000);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const path of ["", "09-locks/", "404.html"]) {
        await page.goto(baseURL + path);
        expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
      }
      await page.goto(`${baseURL}09-locks/`);
      const cell = page.locator("#one-each");
      await cell.getByRole("button", { name: "Explore" }).click();
      await expect(cell.locator(".story button").first()).toBeVisible();
      await cell.getByRole("button", { name: "Forward" }).click();
      await page.locator("#guess-lost input").first().check();
      await page.locator("#bank-transfer").getByRole("button", { name: "Check" }).click();
      await expect(page.locator("#bank-transfer .told .story").first()).toBeVisible();
      await page.locator("#lost-update").getByRole("button", { name: "Step" }).click();
      await expect(page.locator("#lost-update .stepper .count")).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      // Nothing is wider than the page.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}

test("the full editor has a way out by keyboard", async ({ page }) => {
  await page.goto("09-locks/");
  const cell = page.locator("#lost-update");
  await cell.locator("textarea").first().focus();
  await expect(cell.locator(".monaco-editor.focused")).toBeVisible();
  await expect(cell.locator(".way-out")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(cell.locator(".monaco-editor.focused")).toHaveCount(0);
});

test("a question is answered by keyboard, its feedback read and remembered", async ({ page }) => {
  await page.goto("09-locks/");
  const question = page.locator("#guess-lost");
  await question.locator("input").first().focus();
  await page.keyboard.press("Space");
  await expect(question.locator(".feedback.wrong:visible")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(question.locator(".feedback.right")).toBeVisible();
  await page.waitForTimeout(300);
  await page.reload();
  await expect(question.locator("input").nth(1)).toBeChecked();
  await expect(page.locator("header sp-progress")).toContainText("1 of");
});

test("search finds a word of the chapter", async ({ page }) => {
  await page.goto("");
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Search the course" });
  await dialog.getByRole("searchbox").fill("deadlock");
  await expect(dialog.locator("li a").first()).toBeVisible();
  await dialog.locator("li a").first().click();
  await expect(page).toHaveURL(/09-locks/);
});

/** Serves the built site in a folder of a plain file server, as a course server would. */
async function serveUnder(folder: string): Promise<{ url: string; close: () => void }> {
  const site = new URL("../../dist/", import.meta.url);
  const types: Record<string, string> = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    json: "application/json",
    svg: "image/svg+xml",
    woff2: "font/woff2",
    wasm: "application/wasm",
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://x").pathname;
    const file = path.startsWith(folder) ? path.slice(folder.length).replace(/(^|\/)$/, "$1index.html") : "?";
    readFile(new URL(file, site)).then(
      (body) => response.writeHead(200, { "content-type": types[file.split(".").at(-1)!] ?? "application/octet-stream" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}${folder}`, close: () => server.close() };
}

test("the site works in a folder of another server: pages, runs, search", async ({ page }) => {
  const { url, close } = await serveUnder("/courses/2026/");
  const failed: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(url);
  await page.getByRole("link", { name: "Locks" }).first().click();
  const cell = page.locator("#with-a-lock");
  await cell.getByRole("button", { name: /^Run/ }).click();
  await expect(cell.locator("svg.timeline-figure")).toHaveCount(1);
  await cell.locator("textarea").first().focus();
  await expect(cell.locator(".monaco-editor").first()).toBeVisible();
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("deadlock");
  await page.getByRole("dialog").locator("li a").first().click();
  expect(page.url()).toContain("/courses/2026/09-locks/");
  expect(failed).toEqual([]);
  close();
});

test("no address is bound to the server's root, and no request fails", async ({ page }) => {
  const failed: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on("pageerror", (error) => failed.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") failed.push(message.text());
  });
  await page.goto("09-locks/", { waitUntil: "networkidle" });
  const absolute = await page.evaluate(() =>
    [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src")!)
      .filter((address) => /^\/(?!\/)/.test(address)),
  );
  expect(absolute).toEqual([]);
  expect(failed).toEqual([]);
});
