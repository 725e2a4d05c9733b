// seq | grep | sort | head, first with the shell's help and then by hand.
import { getoutput, PIPE, Popen } from "switchpoint/subprocess";

print(getoutput("seq 30 | grep 2 | sort -rn | head -3"));

const seq = new Popen(["seq", "30"], { stdout: PIPE });
const grep = new Popen(["grep", "2"], { stdin: seq.stdout, stdout: PIPE });
seq.stdout.close();
const sort = new Popen(["sort", "-rn"], { stdin: grep.stdout, stdout: PIPE });
grep.stdout.close();
const head = new Popen(["head", "-3"], { stdin: sort.stdout, stdout: PIPE, text: true });
sort.stdout.close();
for (const line of head.stdout) print(line.trim());
print(seq.wait(), grep.wait(), sort.wait(), head.wait());

// Whoever writes more than anybody reads, is told by a signal.
const yes = new Popen(["yes"], { stdout: PIPE });
const first = new Popen(["head", "-1"], { stdin: yes.stdout, stdout: PIPE, text: true });
yes.stdout.close();
print(first.communicate()[0].trim(), yes.wait());
