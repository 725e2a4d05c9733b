/**
 * Keeps a drawing light: stretches too short to be seen are put together, so that a lane has at most about two marks a
 * pixel however long its trace is. Each mark takes the look of whatever filled most of it.
 */

/** Anything with extent in time. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Joins neighbours while they are shorter than `least` (ns), and equal neighbours always. `look` says which spans look alike.
 * Spans are in order and do not overlap; gaps are kept unless they are shorter than `least`.
 */
export function merge<S extends Span>(spans: readonly S[], least: number, look: (span: S) => string): S[] {
  const marks: S[] = [];
  let group: S[] = [];
  const flush = (): void => {
    if (group.length > 0) marks.push(dominant(group, look));
    group = [];
  };
  for (const span of spans) {
    const first = group[0];
    const last = group.at(-1);
    const apart = last !== undefined && span.start - last.end >= least;
    const groupIsSeen = first !== undefined && last!.end - first.start >= least;
    if (apart || groupIsSeen || span.end - span.start >= least) flush();
    group.push(span);
  }
  flush();
  return joined(marks, least, look);
}

/** The group as one span that looks like the kind which filled most of it. */
function dominant<S extends Span>(group: readonly S[], look: (span: S) => string): S {
  if (group.length === 1) return group[0]!;
  const filled = new Map<string, { ns: number; span: S }>();
  for (const span of group) {
    const entry = filled.get(look(span)) ?? { ns: 0, span };
    entry.ns += span.end - span.start;
    filled.set(look(span), entry);
  }
  const [most] = [...filled.values()].sort((a, b) => b.ns - a.ns);
  return { ...most!.span, start: group[0]!.start, end: group.at(-1)!.end };
}

/** Neighbours that look alike become one, unless a visible gap parts them. */
function joined<S extends Span>(marks: readonly S[], least: number, look: (span: S) => string): S[] {
  const out: S[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    if (last !== undefined && look(last) === look(mark) && mark.start - last.end < least) out[out.length - 1] = { ...last, end: mark.end };
    else out.push(mark);
  }
  return out;
}
