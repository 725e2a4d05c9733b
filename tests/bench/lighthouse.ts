/**
 * Lighthouse's scores of the built pages, on its mobile preset: `node tests/bench/lighthouse.ts [PAGE…]`, after `npm run build`.
 * Lighthouse is fetched by npx when it is asked for: two hundred packages that nothing else needs.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findChromium } from "../chromium.ts";
import { root } from "../source-files.ts";

const PORT = 4519;
const VERSION = "13.5.0";
const FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage";

interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

async function report(page: string, folder: string, chromium: string): Promise<Report> {
  const out = join(folder, "report.json");
  const address = `http://localhost:${PORT}/${page}`;
  const words = ["--yes", `lighthouse@${VERSION}`, address, "--quiet", "--output=json", `--output-path=${out}`, `--chrome-flags=${FLAGS}`];
  await promisify(execFile)("npx", words, { env: { ...process.env, CHROME_PATH: chromium } });
  return JSON.parse(readFileSync(out, "utf8")) as Report;
}

async function main(pages: readonly string[]): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error("there is no Chromium: set CHROMIUM_PATH, or run npm test once, which installs one");
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const server = spawn("npx", ["astro", "preview", "--port", String(PORT), "--ignore-lock"], {
    cwd: root,
    stdio: "ignore",
    detached: true,
  });
  try {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    for (const page of pages) {
      const { categories, audits } = await report(page, folder, chromium);
      const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(100 * (score ?? 0))}`);
      const paint = audits["largest-contentful-paint"]?.numericValue ?? 0;
      process.stdout.write(`${page.padEnd(24)}${scores.join(", ")}; largest paint ${(paint / 1000).toFixed(1)} s\n`);
    }
  } finally {
    process.kill(-server.pid!);
    rmSync(folder, { recursive: true });
  }
}

await main(process.argv.length > 2 ? process.argv.slice(2) : ["", "09-locks/"]);
