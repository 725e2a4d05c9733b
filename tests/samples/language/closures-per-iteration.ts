const fs: any[] = [];
for (let i = 0, j = 10; i < 3; i++, j--) {
  fs.push(() => [i, j]);
  if (i === 1) {
    i++;
  }
}
print(fs.map((f) => f()));
const gs: any[] = [];
for (let i = (gs.push(() => i), 0); gs.push(() => i), i < 2; gs.push(() => i), i++) {}
print(gs.map((g) => g()));
for (let i = 0; i < 2; i++) {
  setI(() => (i += 10));
  print(i);
}
function setI(f: any) {
  f();
}
const hs: any[] = [];
for (const { a, b = () => a } of [{ a: 1 }, { a: 2 }] as any[]) hs.push(b);
print(hs.map((h) => h()));
for (let x in { p: 1 }) {
  let x = 5;
  print(x);
}
for (let [i, n] = [0, 2]; i < n; i++) hs.push(() => i);
print(hs.slice(2).map((h) => h()));
let c = 0;
while (c < 2) {
  let k = c;
  hs.push(() => k++);
  c++;
}
print(
  hs.slice(4).map((h) => h()),
  hs.slice(4).map((h) => h()),
);
