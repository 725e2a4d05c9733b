import * as sys from "switchpoint/sys";

async function* letters() {
  yield "a";
  yield "b";
}
function step(awaitable: any) {
  try {
    awaitable.send(null);
  } catch (e: any) {
    print(e.value);
  }
}
print(sys.get_asyncgen_hooks().firstiter);
sys.set_asyncgen_hooks((agen) => print("first", agen.name), () => null);
const a: any = letters();
step(a.__anext__());
step(a.__anext__());
const b: any = letters();
step(b.asend(null));
sys.set_asyncgen_hooks({ finalizer: null });
sys.set_asyncgen_hooks({ firstiter: null });
const c: any = letters();
step(c.__anext__());
const hooks = sys.get_asyncgen_hooks();
print(hooks.firstiter === null && hooks.finalizer === null);
try {
  sys.set_asyncgen_hooks(5 as any);
} catch (e) {
  print((e as Error).message);
}
print("end");
