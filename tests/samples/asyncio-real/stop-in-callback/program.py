import asyncio

loop = asyncio.new_event_loop()
def one():
    print("one")
    loop.stop()
    loop.call_soon(print, "next time")
loop.call_soon(one)
loop.call_soon(print, "same round")
loop.run_forever()
print("stopped", loop.is_running(), loop.is_closed())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
