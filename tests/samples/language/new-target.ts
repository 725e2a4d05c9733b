function F(this: any) {
  return new.target;
}
print(new (F as any)() === undefined, typeof new (F as any)(), (F as any)() === undefined);
class A {
  t: any;
  constructor() {
    this.t = new.target;
    const f = () => new.target;
    print(f() === new.target);
  }
}
class B extends A {}
print(new A().t === A, new B().t === B, Reflect.construct(A, [], B).t === B, Reflect.construct(Array, [], B) instanceof B);
const o = {
  m() {
    return new.target;
  },
};
print(o.m());
class G {
  x = new.target;
  static y = new.target;
}
print(new G().x, G.y);
function Legacy(this: any, x: any) {
  if (!new.target) return new (Legacy as any)(x);
  this.x = x;
}
print((Legacy as any)(3).x, new (Legacy as any)(4).x);
