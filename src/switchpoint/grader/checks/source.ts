/** What the submission's text uses, and what it avoids. */
import { failed, passed, type Decision, type Subject } from "./decision.ts";
import { withAdvice } from "../feedback.ts";

export function decideSource({ plan, constructs }: Subject<"source">): Decision {
  const { uses = [], avoids = [] } = plan.its;
  if (constructs === null) return failed("The submission cannot be read.");
  const found = new Set(constructs);
  const missing = uses.find((name) => !found.has(name));
  const surplus = avoids.find((name) => found.has(name));
  if (missing !== undefined) return failed(withAdvice(`It does not use ${missing}`, plan.advice.error));
  return surplus === undefined ? passed() : failed(withAdvice(`It uses ${surplus}`, plan.advice.error));
}
