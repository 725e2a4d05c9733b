import fc from "fast-check";
import { expect, test } from "vitest";
import { unsafe } from "./results.ts";
import { base64 } from "../../../src/switchpoint/grader/reports/base64.ts";
import { jsonText } from "../../../src/switchpoint/grader/reports/json-text.ts";
import { cut, oneLine, plain } from "../../../src/switchpoint/grader/reports/plain-text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

test("escape sequences, halves and turns are spelled out; tabs, line feeds and letters stay", () => {
  expect(plain("a\u001b[2J\u009b\t\nß🙂\ud83d")).toBe("a\\x1b[2J\\x9b\t\nß🙂\\ud83d");
  expect(oneLine("one\r\n  two")).toBe("one two");
});

test("whatever goes in, nothing unsafe comes out", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plain(text)).not.toMatch(unsafe);
      expect(oneLine(text)).not.toMatch(/[\n\r]/);
    }),
  );
});

test("a cut says so and halves no character", () => {
  expect(cut("short", 10)).toBe("short");
  expect(cut("🙂".repeat(20), 12)).toBe("🙂🙂… (cut)");
  fc.assert(
    fc.property(anyText, fc.integer({ min: 8, max: 40 }), (text, limit) => void expect(cut(text, limit).length).toBeLessThanOrEqual(limit)),
  );
});

test("base64 is that of the UTF-8 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => void expect(base64(text)).toBe(Buffer.from(text, "utf8").toString("base64"))),
  );
});

test("JSON keeps its value, and neither ends a script element nor moves a cursor", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = jsonText({ text: `</script>${text}` });
      expect(JSON.parse(written)).toEqual({ text: `</script>${text}` });
      expect(written).not.toMatch(unsafe);
      expect(written).not.toContain("<");
    }),
  );
});
