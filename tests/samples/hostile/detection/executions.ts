/**
 * Counts executions in whatever survives one.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot add property executions, object is not extensible"
 * @fails total "TypeError: Cannot add property executions, object is not extensible"
 */
import { Thread } from "switchpoint/threading";
const place = Thread as any;
place.executions = (place.executions ?? 0) + 1;
