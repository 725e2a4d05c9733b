/**
 * Makes checks of its own.
 * @exercise counter
 * @after starter
 * @fails alone "is not open to submissions"
 * @fails total "is not open to submissions"
 */
import { everySchedule } from "switchpoint/grade";
everySchedule;
