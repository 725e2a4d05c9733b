/**
 * A longer slice for everybody: the server waits longer still.
 *
 * @fails answers "one whole interval"
 */
import { setswitchinterval } from "switchpoint/sys";

export function configure() {
  setswitchinterval(0.02);
}
