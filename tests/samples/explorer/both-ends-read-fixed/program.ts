import { PIPE, Popen } from "switchpoint/subprocess";

const p = new Popen(["cat"], { stdin: PIPE, stdout: PIPE, text: true });
p.stdin.write("hello\n");
p.stdin.flush();
print(p.stdout.readline());
p.communicate();
