/** asyncio's subprocesses: streams of the loop, the end of a child, misuse. */
import { expect, test } from "vitest";
import { explore, lines, run } from "../../conformance/program.ts";

const ASYNCIO = `import * as asyncio from "switchpoint/asyncio";
const { PIPE, STDOUT, DEVNULL } = asyncio.subprocess;
const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const shown = (data: Uint8Array | null) => data === null ? null : String.fromCharCode(...data);
`;
const main = (body: string) => `${ASYNCIO} async function main() { ${body} } asyncio.run(main());`;

test("communicate feeds the child and reads from it", () => {
  const program = main(`const p = await asyncio.create_subprocess_exec("sort", { stdin: PIPE, stdout: PIPE });
    print(p.returncode, p.pid > 0); const [out, err] = await p.communicate(bytes("b\\na\\n")); print(shown(out), shown(err), p.returncode);`);
  expect(run(program)).toMatchObject({ ok: true, stdout: "None True\na\nb\n None 0\n", stderr: "" });
});

test("several children at once: the loop goes on while they work", () => {
  const program = `${ASYNCIO} import { monotonic } from "switchpoint/time";
async function nap(s: string) { const p = await asyncio.create_subprocess_exec("sleep", s); return await p.wait(); }
async function main() { const start = monotonic(); print(await asyncio.gather(nap("1"), nap("2"), nap("1"))); print(Math.round(monotonic() - start)); }
asyncio.run(main());`;
  expect(lines(program)).toEqual(["[0, 0, 0]", "2"]);
});

test("lines as they come, and the end", () => {
  const program = main(`const p = await asyncio.create_subprocess_shell("echo one; sleep 1; echo two; exit 3", { stdout: PIPE });
    for await (const line of p.stdout!) print(shown(line)!.trim(), Math.round(asyncio.get_running_loop().time()));
    print(await p.wait(), p.stdout!.at_eof());`);
  expect(lines(program)).toEqual(["one 0", "two 1", "3 True"]);
});

test("more than a pipe holds: the child waits until the reader has room", () => {
  const program = main(`const p = await asyncio.create_subprocess_shell("yes | head -n 400000", { stdout: PIPE, limit: 1000 });
    await asyncio.sleep(1); print(p.returncode);
    const [out] = await p.communicate(); print(out!.length, p.returncode);`);
  expect(lines(program)).toEqual(["None", "800000 0"]);
});

test("a child that is asked to end; then there is nobody to ask", () => {
  const program = main(`const p = await asyncio.create_subprocess_exec("sleep", "100");
    p.terminate(); print(await p.wait());
    try { p.kill(); } catch (e) { print((e as any).constructor.name); }
    try { await asyncio.wait_for((await asyncio.create_subprocess_exec("sleep", "5")).wait(), 1); } catch (e) { print((e as any).constructor.name); }`);
  expect(lines(program)).toEqual(["-15", "ProcessLookupError", "TimeoutError"]);
});

test("stdin by hand: write, drain, write_eof; a child that does not read", () => {
  const program = main(`const p = await asyncio.create_subprocess_exec("cat", { stdin: PIPE, stdout: PIPE });
    p.stdin!.writelines([bytes("x"), bytes("y\\n")]); await p.stdin!.drain(); print(shown(await p.stdout!.readline())!.trim()); p.stdin!.write_eof(); print((await p.stdout!.read()).length, await p.wait());
    const deaf = await asyncio.create_subprocess_exec("true", { stdin: PIPE }); print(await deaf.communicate(new Uint8Array(200000)), deaf.returncode);`);
  expect(lines(program)).toEqual(["xy", "0 0", "[None, None] 0"]);
});

test("stderr where stdout goes, and nowhere", () => {
  const program =
    main(`const p = await asyncio.create_subprocess_shell("echo out; echo err >&2", { stdout: PIPE, stderr: STDOUT }); print(shown((await p.communicate())[0]));
    const q = await asyncio.create_subprocess_exec("echo", "gone", { stdout: DEVNULL }); print(q.stdout, await q.wait());`);
  expect(lines(program)).toEqual(["out", "err", "", "None 0"]);
});

test("misuse", () => {
  const raised = (action: string) =>
    lines(main(`try { ${action}; print("nothing"); } catch (e) { print((e as any).constructor.name + ": " + (e as any).message); }`))[0];
  expect(raised('await asyncio.create_subprocess_exec("nonesuch")')).toBe(
    "FileNotFoundError: [Errno 2] No such file or directory: 'nonesuch'",
  );
  expect(raised("await asyncio.create_subprocess_shell(5 as any)")).toBe("ValueError: cmd must be a string");
  expect(raised('await asyncio.create_subprocess_exec("true", { text: true } as any)')).toBe("ValueError: text must be False");
  expect(raised('await asyncio.create_subprocess_exec("true", { bufsize: 1 } as any)')).toBe("ValueError: bufsize must be 0");
  expect(raised('await asyncio.create_subprocess_exec("true", { shell: true } as any)')).toBe("ValueError: shell must be False");
  expect(raised('await asyncio.create_subprocess_exec("true", { encoding: "utf-8" } as any)')).toBe("ValueError: encoding must be None");
});

test("explored: whichever child ends first is heard of first", () => {
  const program = `${ASYNCIO}
async function ends(name: string) { const p = await asyncio.create_subprocess_exec("true"); await p.wait(); print(name); }
async function main() { await asyncio.gather(ends("a"), ends("b")); } asyncio.run(main());`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect([complete, outcomes!.map(({ stdout }) => stdout.trim().split("\n").join("")).sort()]).toEqual([true, ["ab", "ba"]]);
});
