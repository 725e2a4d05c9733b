/**
 * Hands in the model answer by its name.
 * @exercise counter
 * @fails alone "There is no module"
 * @fails total "There is no module"
 */
export * from "./solution";
