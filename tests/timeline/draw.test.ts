import { expect, test } from "vitest";
import { drawTimeline, geometryOf } from "switchpoint/timeline/draw";
import { lanesOf } from "switchpoint/timeline/lanes";
import { standaloneSvg } from "switchpoint/timeline/standalone";
import { timelineTable } from "switchpoint/timeline/summary";
import type { Trace, TraceEvent } from "switchpoint/trace";

/** Two threads that hand the GIL to and fro `rounds` times, a microsecond each. */
function pingPong(rounds: number): Trace {
  const events: TraceEvent[] = [];
  for (let k = 0; k < rounds; k++) {
    const [runs, waits] = [k % 2, (k + 1) % 2];
    const time = k * 1000;
    events.push({ kind: "gil", time, thread: runs, interpreter: 0, act: "take" });
    events.push({ kind: "state", time, thread: runs, state: "running", core: runs, line: 1, on: null });
    events.push({ kind: "state", time, thread: waits, state: "gil", core: -1, line: 1, on: "GIL" });
    events.push({ kind: "gil", time: time + 900, thread: waits, interpreter: 0, act: "drop-request" });
    events.push({ kind: "gil", time: time + 1000, thread: runs, interpreter: 0, act: "drop" });
  }
  return {
    threads: [
      { name: "a<b>&", process: 0 },
      { name: "other", process: 0 },
    ],
    cores: 2,
    events,
    end: rounds * 1000,
  };
}

test("the same trace gives the same figure", () => {
  expect(drawTimeline(pingPong(10), { width: 800 })).toBe(drawTimeline(pingPong(10), { width: 800 }));
});

test("names are text, never markup", () => {
  const svg = drawTimeline(pingPong(4), { width: 800 });
  expect(svg).not.toContain("<b>");
  expect(svg).toContain("a&#60;b&#62;&#38;");
});

test("every state that is long enough has its texture, and the scale is written on the figure", () => {
  const svg = drawTimeline(pingPong(4), { width: 800 });
  expect(svg.match(/class="running t0"/g)).toHaveLength(4); // two in the lane, two in the GIL's
  expect(svg.match(/<rect class="gil t1"/g)).toHaveLength(2);
  expect(svg).toContain('data-end="4000"');
  expect(svg).toMatch(/role="img" aria-label="Timeline of 4 µs on 2 cores; threads: .*The GIL changed hands 3 times\."/);
});

test("200,000 events stay a light figure", () => {
  const svg = drawTimeline(pingPong(40_000), { width: 1000 });
  expect(svg.length).toBeLessThan(250_000);
  expect((svg.match(/<rect/g) ?? []).length).toBeLessThan(2 * 3 * 1000);
});

test("on a narrow page names stand above their lanes, which take the whole width", () => {
  const wide = geometryOf(pingPong(4), { width: 900 });
  const narrow = geometryOf(pingPong(4), { width: 340 });
  expect(wide.scale.left).toBeGreaterThan(50);
  expect(narrow.scale.left).toBeLessThan(5);
  expect(narrow.tops[1]! - narrow.tops[0]!).toBeGreaterThan(30);
});

test("a schedule has a box for each step, and nothing for threads that merely could go on", () => {
  const replay: Trace = {
    threads: [
      { name: "MainThread", process: 0 },
      { name: "Thread-1", process: 0 },
    ],
    cores: 1,
    events: [
      { kind: "state", time: 0, thread: 0, state: "running", core: 0, line: 1, on: null },
      { kind: "state", time: 0, thread: 1, state: "ready", core: -1, line: 1, on: null },
      { kind: "state", time: 3000, thread: 0, state: "lock", core: -1, line: 1, on: "a" },
      { kind: "state", time: 3000, thread: 1, state: "running", core: 0, line: 1, on: null },
    ],
    end: 5000,
  };
  const svg = drawTimeline(replay, { width: 800, unit: "step" });
  expect(svg.match(/class="running t0"/g)).toHaveLength(3);
  expect(svg.match(/class="running t1"/g)).toHaveLength(2);
  expect(svg).not.toContain('class="ready');
  expect(svg).toContain('<rect class="lock t0"');
  expect(svg).toContain(">step 1<");
});

test("a part of a run can be drawn", () => {
  const svg = drawTimeline(pingPong(40), { width: 800, from: 10_000, to: 14_000 });
  expect(svg.match(/class="running t0"/g)).toHaveLength(4);
});

test("the table adds up what the lanes show", () => {
  const table = timelineTable(lanesOf(pingPong(4)));
  expect(table).toContain('<th scope="col">waiting for the GIL</th>');
  expect(table.match(/<td>2 µs<\/td>/g)).toHaveLength(4);
  expect(table).not.toContain("asleep");
});

test("a figure of its own brings colours and textures along", () => {
  const svg = standaloneSvg(pingPong(4));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
  for (const part of ['id="texture-gil"', "--t1:", "prefers-color-scheme:dark"]) expect(svg).toContain(part);
});

test("an empty run draws an empty figure", () => {
  expect(drawTimeline({ threads: [], cores: 1, events: [], end: 0 }, { width: 500 })).toContain("<svg");
});
