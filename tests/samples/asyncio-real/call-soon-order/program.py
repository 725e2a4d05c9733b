import asyncio

loop = asyncio.new_event_loop()
def a():
    print("A")
    loop.call_soon(print, "C")
loop.call_soon(a)
loop.call_soon(print, "B")
loop.call_later(0, print, "timer")
loop.call_soon(print, "D")
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
