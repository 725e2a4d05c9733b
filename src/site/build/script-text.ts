/**
 * One TypeScript file without imports → the text of a classic script.
 */
import { transform } from "esbuild";

/** Types taken away, names kept, wrapped so that it declares nothing global. */
export async function scriptText(source: string): Promise<string> {
  const { code } = await transform(source, { loader: "ts", format: "iife", target: "esnext", minifyWhitespace: true, minifySyntax: true });
  return code;
}
