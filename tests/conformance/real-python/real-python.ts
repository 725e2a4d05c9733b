/**
 * Real CPython (the npm package pyodide) under Node, for programs that are written twice. Its asyncio runs CPython's own event
 * loop, on a virtual clock (virtual-loop.py).
 */
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

/** Runs Python programs; what it gives is their standard output, with the exception that ended the program as the last line. */
export async function realPython(): Promise<(text: string) => string> {
  const pyodide = await loadPyodide();
  pyodide.runPython(readFileSync(new URL("virtual-loop.py", import.meta.url), "utf8"));
  const runProgram = pyodide.globals.get("run_program") as (text: string) => string;
  return (text) => runProgram(text);
}
