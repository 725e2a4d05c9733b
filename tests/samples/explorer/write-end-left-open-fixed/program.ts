import { assert } from "switchpoint";
import { close, pipe, read } from "switchpoint/os";
import { Popen } from "switchpoint/subprocess";

const [reader, writer] = pipe();
const p = new Popen(["echo", "hello"], { stdout: writer });
close(writer);
let received = 0;
for (let data = read(reader, 100); data.length > 0; data = read(reader, 100)) received += data.length;
p.wait();
assert(received === 6);
