/**
 * The browser's engine and the command's give the same result, byte for byte: for every exercise of the course and of the
 * samples, its starter, its solution and its wrong answers. The page here speaks to the real sandbox (frame, Workers, packs).
 */
import { join, relative } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { answerEnding, findExercises, readExercise, readWrongAnswers } from "../../src/switchpoint/cli/exercises.ts";
import { gradeSubmission } from "../../src/switchpoint/cli/grade-submission.ts";
import { readText } from "../../src/switchpoint/cli/programs.ts";
import type { Request, SourceFile } from "../../src/switchpoint/engine/protocol.ts";
import { root } from "../source-files.ts";

/** Puts a sandbox into the page as the course's own client does, and defines `askSandbox(request)` → the response's text. */
async function openSandbox(page: Page): Promise<void> {
  await page.goto("404.html");
  await page.evaluate(async () => {
    const load = async (name: string): Promise<unknown> => (await fetch(`/sandbox/${name}.json`)).json();
    const engine = (await load("engine")) as object;
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    const answers = new Map<number, PromiseWithResolvers<string>>();
    const up = Promise.withResolvers<void>();
    const tell = (message: object): void => frame.contentWindow!.postMessage(message, "*");
    addEventListener("message", async ({ data }) => {
      if (data.say === "up") up.resolve();
      else if (data.say === "need") tell({ say: "more", pack: data.pack, modules: await load(data.pack) });
      else answers.get(data.id)?.[data.say === "answer" ? "resolve" : "reject"](data.response ?? new Error(data.why));
    });
    frame.src = "/sandbox/frame.html";
    document.body.append(frame);
    await up.promise;
    tell({ say: "boot", ...engine });
    Object.assign(globalThis, {
      askSandbox(request: string): Promise<string> {
        const id = answers.size + 1;
        const answer = Promise.withResolvers<string>();
        answers.set(id, answer);
        tell({ say: "ask", id, request, seconds: 60 });
        return answer.promise;
      },
    });
  });
}

function submissionsOf(folder: string): SourceFile[] {
  const ending = answerEnding(folder);
  const own = ["starter", "solution"].map((name) => ({ name: `${name}${ending}`, text: readText(join(folder, `${name}${ending}`)) }));
  return [...own, ...readWrongAnswers(folder)];
}

for (const folder of ["content", "tests/samples/exercises"].flatMap((part) => findExercises(join(root, part)))) {
  test(`the same verdict in both places: ${relative(root, folder)}`, async ({ page }) => {
    test.setTimeout(180_000);
    await openSandbox(page);
    const exercise = readExercise(folder);
    for (const submission of submissionsOf(folder)) {
      const request: Request = { do: "grade", exercise, submission, hidden: false };
      const here = JSON.stringify({ do: "grade", grade: await gradeSubmission(exercise, submission, { hidden: false }) });
      const there = await page.evaluate(
        (text) => (globalThis as unknown as { askSandbox(request: string): Promise<string> }).askSandbox(text),
        JSON.stringify(request),
      );
      expect(there, submission.name).toBe(here);
    }
  });
}
