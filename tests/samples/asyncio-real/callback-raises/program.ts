import * as asyncio from "switchpoint/asyncio";

const loop = asyncio.new_event_loop();
loop.set_exception_handler((_loop, context) => print("handler", context.message!.split(" ").slice(0, 3).join(" "), context.exception));
function bad() {
  throw new Error("boom");
}
loop.call_soon(bad);
loop.call_soon(print, "next");
loop.call_soon(() => loop.stop());
loop.run_forever();
print("done");
