async function inner(x: number) {
  print("inner", x);
  return x + 1;
}
async function outer() {
  return (await inner(1)) + (await inner(2));
}
const c = outer() as any;
print("lazy");
try {
  c.send(null);
} catch (e) {
  print((e as Error).name, (e as any).value);
}
try {
  c.send(null);
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
const d = outer() as any;
try {
  d.send(5);
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
d.close();
try {
  d.send(null);
} catch (e) {
  print((e as Error).name, (e as Error).message);
}
