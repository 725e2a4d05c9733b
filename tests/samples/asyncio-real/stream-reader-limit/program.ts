import * as asyncio from "switchpoint/asyncio";
import { ConnectionResetError } from "switchpoint/builtins";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const shown = (data: Uint8Array) => `b'${[...data].map((c) => (c === 10 ? "\\n" : String.fromCharCode(c))).join("")}'`;

async function main() {
  async function attempt(reader: any, method: string, ...args: unknown[]) {
    try {
      print(method, shown(await reader[method](...args)));
    } catch (e: any) {
      print(e.constructor.name, e.message, e.consumed ?? null);
    }
  }
  const reader = new asyncio.StreamReader({ limit: 4 });
  reader.feed_data(bytes("abcdefgh\nxy\n"));
  await attempt(reader, "readuntil", bytes("\n"));
  await attempt(reader, "readline");
  await attempt(reader, "readline");
  reader.feed_data(bytes("abcdefgh"));
  await attempt(reader, "readuntil", bytes("--"));
  await attempt(reader, "readline");
  reader.feed_data(bytes("abcd\n"));
  await attempt(reader, "readline");
  reader.feed_data(bytes("one\ntwo\nthree"));
  reader.feed_eof();
  for await (const line of reader) {
    print("line", shown(line));
    if (shown(line) === "b'two\\n'") break;
  }
  await attempt(reader, "read");
  print(reader.at_eof());
  const other = new asyncio.StreamReader();
  other.set_exception(new ConnectionResetError("gone"));
  await attempt(other, "read", 1);
  print((other.exception() as Error).message);
  try {
    new asyncio.StreamReader({ limit: 0 });
  } catch (e) {
    print((e as Error).message);
  }
  const waiting = new asyncio.StreamReader({ limit: 4 });
  const task = asyncio.create_task(attempt(waiting, "readuntil", bytes("--")));
  for (const piece of ["ab", "cd-", "-e"]) {
    await asyncio.sleep(0);
    waiting.feed_data(bytes(piece));
  }
  await task;
  await attempt(waiting, "readexactly", 1);
}
asyncio.run(main());
