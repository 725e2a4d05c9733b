/**
 * Global names of the engine, read and replaced.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
const g = globalThis as any;
g.switchpointEngine = g.switchpointFactories = g.assert = g.print = g.Object = undefined;
for (const name of ["switchpointEngine", "switchpointCompiler", "switchpointFactories", "$", "hooks", "__switchpoint"])
  if (g[name] !== undefined) throw new Error(`ESCAPED: ${name}`);
