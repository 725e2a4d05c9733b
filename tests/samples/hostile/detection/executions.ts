/**
 * Counts executions in whatever survives one.
 * @exercise counter
 * @after starter
 */
import { Thread } from "switchpoint/threading";
const place = Thread as any;
place.executions = (place.executions ?? 0) + 1;
