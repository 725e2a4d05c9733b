/**
 * Imports the checks.
 * @exercise counter
 * @after starter
 * @fails alone "is not open to submissions"
 * @fails total "is not open to submissions"
 */
import exercise from "./grade";
(exercise as any).checks.length = 0;
