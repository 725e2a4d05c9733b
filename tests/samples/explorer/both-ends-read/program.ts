import { PIPE, Popen } from "switchpoint/subprocess";

const p = new Popen(["cat"], { stdin: PIPE, stdout: PIPE, text: true });
// It stays in our buffer: cat reads, and so do we.
p.stdin.write("hello\n");
print(p.stdout.readline());
p.communicate();
