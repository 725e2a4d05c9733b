import { expect, test } from "vitest";
import { PollRoom, type Selectable } from "../../src/switchpoint/machine/poll-room.ts";

const file = (): Selectable => ({ object: {}, key: null, readable: false, writable: false });

test("a change marks the places that watch the file, and their guards hold", () => {
  const room = new PollRoom();
  const [a, b] = [file(), file()];
  const first = room.enter([a]);
  const both = room.enter([a, b]);
  expect(room.mark(b.object)).toEqual([both]);
  expect([room.guards[first.guard]!(), room.guards[both.guard]!()]).toEqual([false, true]);
  expect(room.mark(a.object)).toEqual([first, both]);
});

test("who leaves is not marked any more, and the place is free for the next", () => {
  const room = new PollRoom();
  const a = file();
  const place = room.enter([a]);
  room.leave(place);
  expect(room.mark(a.object)).toEqual([]);
  expect(room.guards).toEqual({});
  expect(room.enter([a]).guard).toBe(place.guard);
});
