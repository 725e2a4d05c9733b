import { open } from "switchpoint/builtins";
import { PIPE, Popen } from "switchpoint/subprocess";

{
  using file = open("big", "wb");
  file.write(new Uint8Array(65_537));
}
// One byte more than the pipe holds: cat waits for somebody to read, and we wait for its end.
const p = new Popen(["cat", "big"], { stdout: PIPE });
p.wait();
print(p.stdout.read().length);
