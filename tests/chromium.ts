/**
 * The browser of the end-to-end tests: CHROMIUM_PATH, the system's Chromium, or Playwright's own, in this order. Where none is
 * there, `npm test` tries to install one.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { chromium } from "@playwright/test";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium, or null. */
export function findChromium(): string | null {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (isProgram(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH=${wanted}: there is no program; correct it, or unset it`);
  }
  return [...places, chromium.executablePath()].find(isProgram) ?? null;
}

const byApt = "apt-get update && apt-get install --yes --no-install-recommends chromium fonts-dejavu-core";
const byPlaywright = "npx playwright install --with-deps chromium";

/** Path of a Chromium that is there, or has just been installed. Fails with the command to give by hand. */
export function installChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync("apt-get", ["--version"]).status === 0;
  for (const command of [...(isRoot && hasApt ? [byApt] : []), "npx playwright install chromium"]) {
    process.stdout.write(`no Chromium found: ${command}\n`);
    try {
      execFileSync("sh", ["-c", command], { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    } catch {
      continue;
    }
    const path = findChromium();
    if (path !== null) return path;
  }
  const remedy = hasApt ? `as root: ${byApt}` : byPlaywright;
  throw new Error(`no Chromium, and it could not be installed. ${remedy}\nor set CHROMIUM_PATH to one`);
}
