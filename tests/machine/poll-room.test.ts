import { expect, test } from "vitest";
import { PollRoom, type Selectable } from "../../src/switchpoint/machine/poll-room.ts";

const file = (key: string | null = null): Selectable => ({ object: {}, key, readable: false, writable: false });

test("a change marks the places that watch the file, and their guards hold", () => {
  const room = new PollRoom();
  const [a, b] = [file(), file()];
  const first = room.enter([a], "first");
  const both = room.enter([a, b], "second");
  expect(room.mark(b.object)).toEqual([both]);
  expect([room.guards[first.guard]!(), room.guards[both.guard]!()]).toEqual([false, true]);
  expect(room.mark(a.object)).toEqual([first, both]);
});

test("who leaves is not marked any more, and the place is free for the next", () => {
  const room = new PollRoom();
  const a = file();
  const place = room.enter([a], "one");
  room.leave(place);
  expect(room.mark(a.object)).toEqual([]);
  expect(room.guards).toEqual({});
  expect(room.enter([a], "one").guard).toBe(place.guard);
});

test("who watches files announces what their changes announce, all of the room if one has no key", () => {
  const room = new PollRoom();
  expect(room.watching([file("a"), file("b"), file("a")])).toEqual({ key: "a", more: [room.access("b")] });
  expect(room.watching([file("a"), file()])).toEqual({ key: null, more: [] });
  expect(room.watching([])).toEqual({ key: null, more: [] });
});
