/**
 * End-to-end tests against the built site, in Chromium: CHROMIUM_PATH, else the system's, else Playwright's own.
 * `npm run build` comes first; the tests serve what it made.
 */
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const chromium = process.env["CHROMIUM_PATH"] ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);
const port = Number(process.env["E2E_PORT"] ?? 4517);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 900 },
    // The tests run as root in containers and without a GPU.
    launchOptions: {
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  webServer: {
    command: `npx astro preview --port ${port} --ignore-lock`,
    cwd: new URL("../..", import.meta.url).pathname,
    url: `http://localhost:${port}/09-locks/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
