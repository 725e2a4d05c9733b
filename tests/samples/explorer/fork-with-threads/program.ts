// fork copies the thread that calls it and no other: a lock that another one holds at that moment stays locked in the copy.
import { _exit, fork, waitpid } from "switchpoint/os";
import { Lock, Thread } from "switchpoint/threading";

const log: string[] = [];
const lock = new Lock();

function write(line: string) {
  using _ = lock.held();
  log.push(line);
}

const writer = new Thread({ target: write, args: ["thread"] });
writer.start();
const child = fork();
if (child === 0) {
  write("child");
  _exit(0);
}
waitpid(child, 0);
writer.join();
