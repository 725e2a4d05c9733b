/** The part of a run that is seen, in nanoseconds. Pure. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * What is seen after zooming by `factor` (below 1: closer) about the place `at` (0 left end, 1 right end): never more than
 * the whole, never less than `least` of it.
 */
export function zoomed(
  { from, to }: Extent,
  whole: Extent,
  { factor, at, least }: { readonly factor: number; readonly at: number; readonly least: number },
): Extent {
  const span = Math.min(whole.to - whole.from, Math.max(least, (to - from) * factor));
  const pivot = from + at * (to - from);
  return within(pivot - at * span, span, whole);
}

/** What is seen after moving by `ns`, as far as there is room. */
export function panned({ from, to }: Extent, whole: Extent, ns: number): Extent {
  return within(from + ns, to - from, whole);
}

function within(from: number, span: number, whole: Extent): Extent {
  const start = Math.max(whole.from, Math.min(from, whole.to - span));
  return { from: start, to: start + span };
}
