/**
 * Uses what it must not by another name, and by its text.
 * @exercise lose-an-update
 * @fails possible "No schedule ends that way"
 */
import * as t from "switchpoint/threading";
const make = "Lo" + "ck";
const lock = new (t as any)[make]();
let counter = 0;
export function increment() {
  lock["acq" + "uire"]();
  counter += 1;
  lock.release();
}
export function total() {
  return counter;
}
