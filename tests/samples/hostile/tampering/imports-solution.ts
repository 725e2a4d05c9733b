/**
 * Hands in the model answer by its name.
 * @exercise counter
 */
export * from "./solution";
