/**
 * The switch interval is what Python 3.2 and later have; Python 2.7 has no such function.
 *
 * @fails fast "setswitchinterval"
 * @fails answers "setswitchinterval"
 */
import { setswitchinterval } from "switchpoint/sys";

export function configure() {
  setswitchinterval(0.001);
}
