/** The objects that pickling a value looks at: what the explorer must know of it. */
export function reachable(value: unknown): object[] {
  const found = new Set<object>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || found.has(next)) continue;
    found.add(next);
    if (next instanceof Map) for (const entry of next) waiting.push(...entry);
    else if (next instanceof Set) waiting.push(...next);
    else if (!ArrayBuffer.isView(next)) waiting.push(...Object.values(next));
  }
  return [...found].map((object) => (ArrayBuffer.isView(object) ? object.buffer : object));
}
