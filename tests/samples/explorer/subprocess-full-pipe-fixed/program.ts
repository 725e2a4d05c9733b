import { assert } from "switchpoint";
import { open } from "switchpoint/builtins";
import { PIPE, Popen } from "switchpoint/subprocess";

{
  using file = open("big", "wb");
  file.write(new Uint8Array(65_537));
}
const p = new Popen(["cat", "big"], { stdout: PIPE });
const [out] = p.communicate();
assert(out.length === 65_537 && p.returncode === 0);
