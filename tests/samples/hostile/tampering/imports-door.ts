/**
 * Says that the end was reached.
 * @exercise counter
 * @after starter
 */
import { reach } from "switchpoint/grade/door";
reach();
