/**
 * As often as it can be had: the server is happy, and hand-overs eat the work of the others.
 *
 * @fails work "hand-over costs"
 */
import { setswitchinterval } from "switchpoint/sys";

export function configure() {
  setswitchinterval(0.00001);
}
