// Fork first, while there is one thread, then start others.
import { _exit, fork, waitpid } from "switchpoint/os";
import { Lock, Thread } from "switchpoint/threading";

const log: string[] = [];
const lock = new Lock();

function write(line: string) {
  using _ = lock.held();
  log.push(line);
}

const child = fork();
if (child === 0) {
  write("child");
  _exit(0);
}
const writer = new Thread({ target: write, args: ["thread"] });
writer.start();
waitpid(child, 0);
writer.join();
