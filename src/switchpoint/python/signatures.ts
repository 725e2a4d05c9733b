/**
 * Parameter names of library functions, so that a program can pass them by keyword (a last plain object). A name that ends
 * in "?" may be left out. Keys are "function", "Class" (its constructor) or "Class.method".
 */
export type Signatures = Readonly<Record<string, readonly string[]>>;
