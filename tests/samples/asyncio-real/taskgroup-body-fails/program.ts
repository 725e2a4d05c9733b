import * as asyncio from "switchpoint/asyncio";
import { ExceptionGroup, KeyError, ValueError } from "switchpoint/builtins";

async function clumsy() {
  try {
    await asyncio.sleep(10);
  } catch {
    throw new KeyError("while leaving");
  }
}
async function main() {
  try {
    await using group = new asyncio.TaskGroup();
    group.create_task(clumsy());
    await asyncio.sleep(1);
    throw new ValueError("body");
  } catch (e) {
    if (!(e instanceof ExceptionGroup)) throw e;
    print(e.message, e.exceptions.map((one: any) => one.name));
    const [values, others] = e.split(ValueError);
    print(values!.exceptions.length, others!.exceptions.length, e.subgroup(SyntaxError));
  }
}
asyncio.run(main());
