// The reader waits for the end of the pipe, which does not come while it has a writing end itself.
import { _exit, close, fork, pipe, read, waitpid, write } from "switchpoint/os";

const [reader, writer] = pipe();
const child = fork();
if (child === 0) {
  while (read(reader, 100).length > 0);
  _exit(0);
}
write(writer, new Uint8Array([1, 2, 3]));
close(writer);
waitpid(child, 0);
