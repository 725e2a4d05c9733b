import { assert } from "switchpoint";
import { pipe, read } from "switchpoint/os";
import { Popen } from "switchpoint/subprocess";

const [reader, writer] = pipe();
const p = new Popen(["echo", "hello"], { stdout: writer });
// The end of the file does not come while we could still write ourselves.
let received = 0;
for (let data = read(reader, 100); data.length > 0; data = read(reader, 100)) received += data.length;
p.wait();
assert(received === 6);
