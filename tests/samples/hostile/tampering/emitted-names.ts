/**
 * Names that emitted code uses for itself.
 * @exercise counter
 * @fails total "two increments gave 1"
 */
let $ = 0, $$ = 1, $f_total = 2, $s = 3, hooks = 4, $this = 5;
export function increment() { $ += 1; $$; $f_total; $s; hooks; $this; }
export function total() { return $; }
