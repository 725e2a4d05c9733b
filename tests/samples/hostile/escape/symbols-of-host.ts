/**
 * The host's own symbols on an object that it shows in errors.
 * @exercise counter
 * @after starter
 * @fails alone "Error: plain"
 * @fails total "Error: plain"
 */
const inspect = Symbol.for("nodejs.util.inspect.custom");
throw Object.assign(new Error("plain"), {
  [inspect](_: unknown, __: unknown, f: any) {
    return f.constructor("return process")().exit(0);
  },
});
