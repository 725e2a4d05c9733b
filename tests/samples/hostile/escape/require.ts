/**
 * What Node gives its modules.
 * @exercise counter
 * @after starter
 * @fails alone "Error: nothing here"
 * @fails total "Error: nothing here"
 */
const g = globalThis as any;
const names = ["process", "require", "module", "Buffer", "fetch", "WebSocket", "XMLHttpRequest", "Deno", "Bun", "WebAssembly", "SharedArrayBuffer", "Atomics"];
const found = names.filter((name) => g[name] !== undefined);
throw new Error(found.length > 0 ? "ESCAPED: " + found.join() : "nothing here");
