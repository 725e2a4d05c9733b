/**
 * The slow-down is gone, and so is every chance to get in.
 *
 * @fails answers "too rare"
 */
import { setcheckinterval } from "switchpoint/sys";

export function configure() {
  setcheckinterval(100_000);
}
