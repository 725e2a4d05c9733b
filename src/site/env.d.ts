declare namespace App {
  interface Locals {
    /** The chapter that the page shows: its folder under content/, and its named runs. */
    chapter?: { readonly slug: string; readonly runs: Readonly<Record<string, import("./build/runs.ts").NamedRun>> };
  }
}
