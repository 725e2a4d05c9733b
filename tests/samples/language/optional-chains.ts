const o: any = { a: { b() { return this.c; }, c: 7 }, n: null, f: (...x: any[]) => x.length };
print(o?.a.b(), o.n?.x.y.z(), o.n?.[print("no")], o.f?.(...[1, 2]), o.q?.(print("no")), (o.n?.x)?.y, (o.a?.b)(), delete o?.a.c, o.a?.b(), o?.["a"]?.["b"]());
class P { #x: any = { y: 1 }; #m() { return this; } t(p: any) { return [p?.#x?.y, p?.#m?.().#x.y, p?.#x.z?.w]; } } print(new P().t(new P()), new P().t(null));
try { (o.n?.b)(); } catch (e) { print((e as any).constructor.name); } print(typeof o.n?.x, void o?.a, !o.n?.x, -o?.a?.c);
print(o.a?.b?.name, o?.f.call?.(null, 1), delete o.n?.x);
