/**
 * The old GIL's setting; it is gone since Python 3.9.
 *
 * @fails answers "setcheckinterval"
 * @fails work "setcheckinterval"
 */
import { setcheckinterval } from "switchpoint/sys";

export function configure() {
  setcheckinterval(10);
}
