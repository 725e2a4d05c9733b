// Each side closes the end that it does not use.
import { _exit, close, fork, pipe, read, waitpid, write } from "switchpoint/os";

const [reader, writer] = pipe();
const child = fork();
if (child === 0) {
  close(writer);
  while (read(reader, 100).length > 0);
  _exit(0);
}
close(reader);
write(writer, new Uint8Array([1, 2, 3]));
close(writer);
waitpid(child, 0);
