import { expect, test } from "vitest";
import { run } from "./program.ts";

const stderr = (body: string): string[] => run(`import * as logging from "switchpoint/logging";\n${body}`).stderr.trimEnd().split("\n");

test("without a handler, warnings and worse are written as they are", () => {
  expect(
    stderr(`const log = logging.getLogger("net"); log.info("quiet"); log.warning("%s of %d", "three", 4); log.error("100%");`),
  ).toEqual(["three of 4", "100%"]);
});

test("basicConfig: level, name and message; the first call counts", () => {
  const body = `logging.basicConfig({ level: logging.INFO }); logging.basicConfig({ level: "DEBUG", format: "%(message)s" });
const log = logging.getLogger("a.b"); log.debug("no"); log.info("yes"); logging.warning("root");
logging.getLogger("a").setLevel("ERROR"); log.warning("no"); log.error("bad"); print(log.getEffectiveLevel(), logging.getLevelName(30));`;
  expect(stderr(body)).toEqual(["INFO:a.b:yes", "WARNING:root:root", "ERROR:a.b:bad"]);
});

test("exception prints the traceback under the message", () => {
  const lines = stderr(`try { throw new Error("boom"); } catch (e) { logging.exception("failed", { exc_info: e }); }`);
  expect(lines[0]).toBe("ERROR:root:failed");
  expect(lines[1]).toBe("Traceback (most recent call last):");
  expect(lines.at(-1)).toBe("Error: boom");
});
