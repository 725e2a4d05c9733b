/**
 * Hands in the model answer by its name.
 * @exercise counter
 * @fails alone "Line 5: There is no module"
 * @fails total "Line 5: There is no module"
 */
export * from "./solution";
