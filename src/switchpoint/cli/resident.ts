/** How much memory another process holds. The heap's own cap does not count typed arrays; this does. */
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";

/** Linux reports in pages; they are 4 KiB on all but a few machines, where the cap is then stricter than said. */
const pageBytes = 4096;

/** Resident bytes of process `pid`; 0 if it is gone or the system does not tell. */
export function residentBytes(pid: number): number {
  try {
    if (process.platform === "linux") return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * pageBytes;
    if (process.platform === "win32") return 0;
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
  } catch {
    return 0;
  }
}
