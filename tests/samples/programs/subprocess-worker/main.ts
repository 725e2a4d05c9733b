// A worker in another language, fed line by line: it must flush after each answer, and so must we.
import { register } from "switchpoint/programs";
import { PIPE, Popen } from "switchpoint/subprocess";

register("adder", (_argv, stdin, stdout) => {
  for (const line of stdin) {
    const sum = line
      .split(" ")
      .map(Number)
      .reduce((a, b) => a + b);
    stdout.write(`${sum}\n`);
    stdout.flush();
  }
});

using worker = new Popen(["adder"], { stdin: PIPE, stdout: PIPE, text: true, bufsize: 1 });
for (const job of ["1 2", "3 4 5", "6"]) {
  worker.stdin.write(`${job}\n`);
  print(`${job} = ${worker.stdout.readline().trim()}`);
}
