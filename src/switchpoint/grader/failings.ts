/** The ways to fail that checks can name. */
import type { Failing } from "./author.ts";

/** What a check means that names none. */
export const failings: readonly Failing[] = ["error", "deadlock"];
/** All that \`never\` may name. */
export const allFailings = ["error", "deadlock", "leak"] as const;
