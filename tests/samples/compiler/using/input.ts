function open(name: string) {
  return { name, [Symbol.dispose]() { print("close", name); } };
}
{
  using a = open("a"), b = open("b");
  print(a.name, b.name);
}
for (using c of [open("c")]) print(c.name);
