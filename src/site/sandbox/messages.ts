/**
 * What the page and its sandbox say to each other. Text and plain data only.
 *
 * page → frame:       boot (once), ask, again, stop, drop, more, missing
 * frame → page:       up (its script runs), need, progress, answer, lost
 * frame ↔ compiler:   a request, and what it compiled to
 * frame ↔ Worker:     the engine's address; a request with its compiled form, and the answer
 */

/** File name → text of a module. What a module imports (as "./NAME") stands before it, or came earlier. */
export type Modules = Readonly<Record<string, string>>;

/** Page to frame. */
export type ToFrame =
  /** `compiler`: text of the Worker that compiles. `shell`: of the Worker that runs one program. `engine`: the module that it loads. */
  | { readonly say: "boot"; readonly compiler: string; readonly shell: string; readonly modules: Modules; readonly engine: string }
  /** `keeps`: the same program will be run again with other options, in the same Worker. */
  | { readonly say: "ask"; readonly id: number; readonly request: string; readonly seconds: number; readonly keeps: boolean }
  /** Runs what an earlier request with this id compiled and kept. */
  | { readonly say: "again"; readonly id: number; readonly request: string; readonly seconds: number }
  /** A pack of the library that was asked for, or why it cannot be had. */
  | { readonly say: "more"; readonly pack: string; readonly modules: Modules }
  | { readonly say: "missing"; readonly pack: string; readonly why: string }
  /** A search shall end, with what it knows. */
  | { readonly say: "stop"; readonly id: number }
  /** Ends the request: its Worker is terminated. */
  | { readonly say: "drop"; readonly id: number };

/** Frame to page. `response` is the JSON of a Response, `progress` that of `{ "progress": Progress }`. */
export type FromFrame =
  | { readonly say: "up" }
  | { readonly say: "need"; readonly pack: string }
  | { readonly say: "progress"; readonly id: number; readonly progress: string }
  | { readonly say: "answer"; readonly id: number; readonly response: string }
  | { readonly say: "lost"; readonly id: number; readonly why: string };

/** Frame to the Worker that compiles. */
export interface ToCompiler {
  readonly id: number;
  readonly request: string;
}

/** The Worker that compiles, to the frame. `prepared` is the JSON of a Prepared. */
export type FromCompiler =
  { readonly id: number; readonly prepared: string; readonly packs: readonly string[] } | { readonly id: number; readonly why: string };

/** Frame to a Worker that runs: first where the engine is, then what to do. `seconds`: when a search should stop by itself. */
export type ToWorker =
  | { readonly engine: string }
  | {
      readonly request: string;
      readonly prepared: string;
      readonly packs: readonly string[];
      readonly seconds: number;
      readonly keeps: boolean;
    }
  /** The same program with another request, if it was kept. */
  | { readonly request: string; readonly seconds: number }
  /** A search ends with what it knows. */
  | { readonly stop: true };

/** Worker to frame. */
export type FromWorker = { readonly progress: string } | { readonly response: string } | { readonly why: string };
