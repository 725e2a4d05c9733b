function direct(x: number) {
  return x;
}
const o = { method(x: number) { return x; } };
let chosen: any = direct;
chosen = o.method;
direct(direct(1));
o.method(2);
chosen(3, ...[4]);
o?.method?.(5);
