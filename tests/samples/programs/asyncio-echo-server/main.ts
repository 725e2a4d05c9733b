// An echo server with many clients in one thread.
import * as asyncio from "switchpoint/asyncio";
import { arg } from "switchpoint";

const bytes = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const text = (data: Uint8Array) => [...data].map((b) => String.fromCharCode(b)).join("");
let most = 0;
let connected = 0;

async function echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) {
  connected += 1;
  most = Math.max(most, connected);
  while (true) {
    const line = await reader.readline();
    if (line.length === 0) break;
    writer.write(line);
    await writer.drain();
  }
  writer.close();
  connected -= 1;
}

async function client(number: number) {
  const [reader, writer] = await asyncio.open_connection("localhost", 8888);
  const got: string[] = [];
  for (let i = 0; i < 2; i++) {
    writer.write(bytes(`client ${number}, line ${i}\n`));
    got.push(text(await reader.readline()).trim());
    await asyncio.sleep(0.01 * number);
  }
  writer.close();
  return got;
}

async function main() {
  const server = await asyncio.start_server(echo, "localhost", 8888);
  const all = await asyncio.gather(...Array.from({ length: arg("clients", 20) }, (_, i) => client(i)));
  print(all[0]!.join("; "));
  print(all.length, "clients,", all.flat().length, "lines, up to", most, "at once");
  server.close();
}
asyncio.run(main());
