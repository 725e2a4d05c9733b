import asyncio

loop = asyncio.new_event_loop()
start = loop.time()
def add(n):
    order = []
    for i in range(n):
        loop.call_at(start + n, order.append, i)
    loop.call_at(start + n, lambda: print(n, order))
for n in [2, 3, 4, 5, 10]:
    add(n)
loop.call_at(start + 20, loop.stop)
loop.run_forever()
