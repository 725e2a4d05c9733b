import asyncio

loop = asyncio.new_event_loop()
start = loop.time()
handles = []
for i in range(150):
    handles.append(loop.call_at(start + 1 + (i % 7), print, i))
for i, handle in enumerate(handles):
    if i % 10 != 3:
        handle.cancel()
print(len([handle for handle in handles if handle.cancelled()]))
loop.call_at(start + 20, loop.stop)
loop.run_forever()
