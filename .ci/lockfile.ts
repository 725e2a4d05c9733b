/** What a complete lockfile is: every optional dependency that some package names has an entry, and no entry names a registry. */

interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, Entry>;
}

const systems = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "win32", "windows", "sunos", "aix"];
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

/** The platform that a binary's name tells: "…-linux-arm64-musl". */
function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  return {
    ...(os === undefined ? {} : { os: [os === "windows" ? "win32" : os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(words.includes("musl") || words.includes("musleabihf") ? { libc: ["musl"] } : {}),
  };
}

/** Whether the package at `path` would find `name` in its own node_modules or one further out. */
function isResolved(packages: Lockfile["packages"], path: string, name: string): boolean {
  for (let base = path; ;) {
    if (packages[`${base === "" ? "" : `${base}/`}node_modules/${name}`] !== undefined) return true;
    if (base === "") return false;
    const cut = base.lastIndexOf("node_modules/");
    base = cut > 0 ? base.slice(0, cut - 1) : "";
  }
}

/** Adds the missing entries and takes registry addresses away. Returns the paths of the entries added. */
export function completeLockfile(lockfile: Lockfile): { lockfile: Lockfile; added: string[] } {
  const packages = { ...lockfile.packages };
  const added: string[] = [];
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolved(packages, path, name)) continue;
      const place = `node_modules/${name}`;
      packages[place] = { version: version.replace(/^[\^~]/, ""), ...platformOf(name), optional: true };
      added.push(place);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, entry] of sorted) if (entry.link !== true) delete entry.resolved;
  return { lockfile: { ...lockfile, packages: Object.fromEntries(sorted) }, added };
}
