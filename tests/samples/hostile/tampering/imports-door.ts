/**
 * Says that the end was reached.
 * @exercise counter
 * @after starter
 * @fails alone "is not open to submissions"
 * @fails total "is not open to submissions"
 */
import { reach } from "switchpoint/grade/door";
reach();
