/**
 * More turns, so that everybody gets one sooner: every turn costs a signal and a lost race.
 *
 * @fails fast "Every check costs a signal"
 */
import { setcheckinterval } from "switchpoint/sys";

export function configure() {
  setcheckinterval(10);
}
