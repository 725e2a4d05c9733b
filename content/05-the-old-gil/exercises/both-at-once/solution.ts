import { setcheckinterval } from "switchpoint/sys";

/** Is called once, before the threads are started. */
export function configure() {
  setcheckinterval(500);
}
