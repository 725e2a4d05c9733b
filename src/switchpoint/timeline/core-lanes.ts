/**
 * Lanes of threads → lanes of cores: who ran where. Nothing is drawn where a core was idle.
 */
import type { Lane, Lanes, Segment } from "./lanes.ts";

/** The same run with a lane for each core. Its segments say whose they are; arrows and GILs stay out: they are between threads. */
export function coreLanesOf(lanes: Lanes): Lanes {
  const cores: Segment[][] = Array.from({ length: lanes.cores }, () => []);
  for (const lane of lanes.lanes)
    for (const segment of lane.segments) if (segment.core >= 0) cores[segment.core]?.push({ ...segment, who: lane.thread });
  const asLanes = cores.map((segments, core): Lane => {
    segments.sort((a, b) => a.start - b.start);
    return { thread: core, name: `Core ${core}`, process: 0, segments };
  });
  return { ...lanes, lanes: asLanes, gils: [], arrows: [] };
}
