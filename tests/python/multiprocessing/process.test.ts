/** Process: its key, its interruption, and names of the module that do nothing here. */
import { expect, test } from "vitest";
import { lines, on } from "../../conformance/program.ts";

const setup = `import * as mp from "switchpoint/multiprocessing"; import { sleep } from "switchpoint/time";
`;

test.for(["fork", "spawn"] as const)("authkey: 32 bytes, the same in children; another one may be set (%s)", (startMethod) => {
  const out = lines(
    `${setup}
function tell() { print(mp.current_process().authkey[0]); }
if (__name__ === "__main__") {
  print(mp.current_process().authkey.length);
  mp.current_process().authkey = Uint8Array.of(7, 8);
  const p = new mp.Process({ target: tell }); p.start(); p.join();
}`,
    { startMethod },
  );
  expect(out).toEqual(["32", "7"]);
});

test("interrupt raises KeyboardInterrupt in the child (3.14); before there is no such method", () => {
  const program = `${setup}
function rest() { try { sleep(10); } catch (e) { print((e as any).constructor.name); } }
if (__name__ === "__main__") {
  const p = new mp.Process({ target: rest }); p.start(); sleep(1);
  try { p.interrupt(); } catch (e) { print((e as Error).message); p.kill(); }
  p.join(); print(p.exitcode);
}`;
  expect(lines(program)).toEqual(["KeyboardInterrupt", "0"]);
  expect(on("3.13").lines(program)).toEqual(["'Process' object has no attribute 'interrupt'", "-9"]);
});

test("allow_connection_pickling and set_forkserver_preload", () => {
  expect(
    lines(`${setup} mp.allow_connection_pickling(); mp.set_forkserver_preload(["numpy"]);
try { mp.set_forkserver_preload([1] as any); } catch (e) { print((e as Error).message); }`),
  ).toEqual(["module_names must be a list of strings"]);
});
