import * as asyncio from "switchpoint/asyncio";

const loop = asyncio.new_event_loop();
const start = loop.time();
const handles = [];
for (let i = 0; i < 150; i++) handles.push(loop.call_at(start + 1 + (i % 7), print, i));
for (const [i, handle] of handles.entries()) if (i % 10 !== 3) handle.cancel();
print(handles.filter((handle) => handle.cancelled()).length);
loop.call_at(start + 20, () => loop.stop());
loop.run_forever();
