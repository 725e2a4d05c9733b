import { setswitchinterval } from "switchpoint/sys";

/** Is called once, before the threads are started. Seconds. */
export function configure() {
  setswitchinterval(0.0004);
}
