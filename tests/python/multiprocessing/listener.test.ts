/** Listener and Client: connections by address, the handshake, and what goes wrong. */
import { expect, test } from "vitest";
import { explore, lines, raises } from "../../conformance/program.ts";

const setup = `import { Client, Listener } from "switchpoint/multiprocessing/connection";
import { AuthenticationError, Process } from "switchpoint/multiprocessing";
import { EOFError } from "switchpoint/builtins"; import { Thread } from "switchpoint/threading";
const key = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const told = (f: () => void) => { try { f(); print("nothing raised"); } catch (e) { print((e as any).constructor.name + ": " + (e as any).message); } };
`;

test.for(["AF_UNIX", "AF_INET"])("a server and two clients in processes of their own (%s)", (family) => {
  const address = family === "AF_UNIX" ? '"/tmp/echo"' : '["localhost", 6000]';
  expect(
    lines(`${setup}
function ask(n: number) { using c = Client(${address}); c.send(n); print(c.recv()); }
if (__name__ === "__main__") {
  using listener = new Listener(${address});
  print(listener.address);
  const clients = [1, 2].map((n) => new Process({ target: ask, args: [n] }));
  for (const p of clients) p.start();
  for (const p of clients) { using c = listener.accept(); c.send(c.recv() * 10); p.join(); }
  print(listener.last_accepted === null || listener.last_accepted[0]);
}`),
  ).toEqual(family === "AF_UNIX" ? ["/tmp/echo", "10", "20", "True"] : ["['127.0.0.1', 6000]", "10", "20", "127.0.0.1"]);
});

test("without an address one is found; port 0 is one that is free", () => {
  const out = lines(`${setup}
print((new Listener().address as string).startsWith("/tmp/"));
print(new Listener(["localhost", 0]).address[1] as number >= 32768);`);
  expect(out).toEqual(["True", "True"]);
});

test("with the same key both ends go on, with different ones both have an AuthenticationError", () => {
  const program = (client: string) => `${setup}
const listener = new Listener("/tmp/a", "AF_UNIX", 1, key("secret"));
const t = new Thread({ target: () => told(() => { const c = Client("/tmp/a", { authkey: ${client} }); print(c.recv()); c.close(); }) });
t.start();
told(() => { listener.accept().send("welcome"); });
t.join();`;
  expect(lines(program('key("secret")'))).toEqual(["nothing raised", "welcome", "nothing raised"]);
  expect(lines(program('key("guess")')).sort()).toEqual([
    "AuthenticationError: digest received was wrong",
    "AuthenticationError: digest sent was rejected",
  ]);
});

test("a client with a key finds that the listener has none", () => {
  const out = lines(`${setup}
const listener = new Listener("/tmp/a");
const t = new Thread({ target: () => { listener.accept().send_bytes(key("hello")); } });
t.start();
told(() => { Client("/tmp/a", { authkey: key("x") }); });
t.join();`);
  expect(out).toEqual(["AuthenticationError: Protocol error, expected challenge: message=b'hello'"]);
});

test("misuse and bad luck", () => {
  const raised = (action: string) => lines(raises(`${setup}let l: Listener;`, action))[0];
  expect(raised('Client("/tmp/nobody")')).toBe("FileNotFoundError: [Errno 2] No such file or directory");
  expect(raised('Client(["localhost", 6000])')).toBe("ConnectionRefusedError: [Errno 111] Connection refused");
  expect(raised('l = new Listener("/tmp/a"); new Listener("/tmp/a")')).toBe("OSError: [Errno 98] Address already in use");
  expect(raised('l = new Listener("/tmp/a"); l.close(); l.accept()')).toBe("OSError: listener is closed");
  expect(raised("new Listener(5 as any)")).toBe("ValueError: address type of 5 unrecognized");
  expect(raised('new Listener("/tmp/a", "AF_PIPE" as any)')).toBe("ValueError: Family AF_PIPE is not recognized.");
  expect(raised('new Listener("/tmp/a", { authkey: "text" as any })')).toBe("TypeError: authkey should be a byte string");
  expect(raised('l = new Listener("/tmp/a"); const c = Client("/tmp/a"); l.close(); c.recv()')).toMatch(/^EOFError/);
  expect(raised('l = new Listener("/tmp/a"); l.close(); new Listener("/tmp/a")')).toBe("nothing raised");
});

test("explored: the client may come before the listener, after it has closed, or in between", () => {
  const { outcomes, complete } = explore(
    `${setup}
const t = new Thread({ target: () => { try { Client("/tmp/a"); print("connected"); } catch (e) { print((e as any).constructor.name); } } });
t.start(); const listener = new Listener("/tmp/a"); listener.close(); t.join();`,
    { outcomes: true },
  );
  expect(complete).toBe(true);
  expect(outcomes!.map(({ stdout }) => stdout.trim()).sort()).toEqual(["ConnectionRefusedError", "FileNotFoundError", "connected"]);
});
