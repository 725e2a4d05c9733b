const tag = (s: TemplateStringsArray, ...v: any[]) => s;
function f() {
  return tag`a${1}b`;
}
print(f() === f(), f() === tag`a${1}b`, Object.isFrozen(f()), Object.isFrozen(f().raw), f().raw.join("|"));
print(tag`\u{41}\n`.raw[0], tag`\unicode`[0], tag`\xg`.raw[0]);
const o = {
  t(s: any, x: any) {
    return this === o && s[0] + x;
  },
};
print(o.t`q${3}`, o["t"]`r${4}`, (o as any)?.t(["z"], 5));
class T {
  #p(s: any) {
    return s.raw[0];
  }
  run() {
    return this.#p`pr\n`;
  }
}
print(new T().run());
print(
  (() => tag)()`x`[0],
  new (class {
    constructor(public s: any) {}
  })(tag`n`).s[0],
);
