/**
 * Makes checks of its own.
 * @exercise counter
 * @after starter
 */
import { everySchedule } from "switchpoint/grade";
everySchedule;
