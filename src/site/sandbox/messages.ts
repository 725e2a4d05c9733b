/**
 * What the page and its sandbox say to each other. Text and plain data only.
 *
 * page → frame:   boot (once), ask, drop
 * frame → page:   up (its script runs), answer, lost
 * frame ↔ Worker: ask, answer
 */

/** Page to frame. `boot` brings the text of the Worker: the engine and the Worker's own shell. */
export type ToFrame =
  | { readonly say: "boot"; readonly worker: string }
  | { readonly say: "ask"; readonly id: number; readonly request: string; readonly seconds: number }
  /** Ends the request: its Worker is terminated. */
  | { readonly say: "drop"; readonly id: number };

/** Frame to page. `response` is the JSON of a Response. */
export type FromFrame =
  | { readonly say: "up" }
  | { readonly say: "answer"; readonly id: number; readonly response: string }
  | { readonly say: "lost"; readonly id: number; readonly why: string };

/** Frame to Worker. `seconds`: when a search should stop by itself. */
export interface ToWorker {
  readonly request: string;
  readonly seconds: number;
}

/** Worker to frame. */
export type FromWorker = { readonly response: string } | { readonly why: string };
