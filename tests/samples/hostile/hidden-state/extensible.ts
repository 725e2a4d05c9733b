/**
 * The count is kept where a search may not look.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
const os = [{}, {}, {}] as object[];
export function increment() {
  const v = os.filter((o) => !Object.isExtensible(o)).length + 1;
  os.slice(0, v).forEach((o) => Object.preventExtensions(o));
}
export function total() {
  return os.filter((o) => !Object.isExtensible(o)).length;
}
