/**
 * Each process starts two.
 * @exercise counter
 * @after solution
 * @fails alone "RuntimeError:"
 * @fails total "RuntimeError:"
 */
import { Process } from "switchpoint/multiprocessing";
export function bomb(): void {
  const children = [new Process({ target: bomb }), new Process({ target: bomb })];
  for (const child of children) child.start();
  for (const child of children) child.join();
}
bomb();
