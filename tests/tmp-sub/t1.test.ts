import { test } from "vitest";
import { explore, run } from "/work/main/tests/conformance/program.ts";
test("x", () => {
  const r = run(`import { run, Popen, PIPE, getoutput, getstatusoutput } from "switchpoint/subprocess";
print(run(["echo", "hi"], { capture_output: true, text: true }));
print(run("echo a; echo b | cat; seq 3 | nosuch; echo $?", { shell: true, capture_output: true, text: true }));
print(run(["sh","-c","cat < /nosuch; echo $?; cd /nosuch; echo $?; sh -c 'kill -9 $$'; echo $?; (exit 4); echo $?; ./x; /bin; echo $?; echo 'a\\\\nb'; yes | head -1; echo a b | wc; seq 3|wc -l"], { capture_output: true, text: true }));
run(["echo", "to the terminal"]);
const p = new Popen(["cat"], { stdin: PIPE, stdout: PIPE });
print(p.communicate(new Uint8Array(200000))[0].length, p.returncode);
print(getstatusoutput("exit 3"), getoutput("seq 2"));
try { run(["sleep", "1"], { timeout: 0.1 }); } catch (e) { print((e as Error).message); }
`);
  console.log(r.stdout, r.stderr, r.error, r.time);
});
