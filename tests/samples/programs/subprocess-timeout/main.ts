// When the time is up the child is killed, but not its children: one of them still writes into a file.
import { open } from "switchpoint/builtins";
import { run, TimeoutExpired } from "switchpoint/subprocess";
import { monotonic, sleep } from "switchpoint/time";

open("log.txt", "w").close();
const from = monotonic();
try {
  run("echo begun; (sleep 2; echo survived >> log.txt); echo ended", { shell: true, timeout: 1 });
} catch (e) {
  if (!(e instanceof TimeoutExpired)) throw e;
  print(`timed out after ${Math.round(monotonic() - from)} s`);
}
print(open("log.txt").read() === "");
sleep(2);
print(open("log.txt").read().trim());
