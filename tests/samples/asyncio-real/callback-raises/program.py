import asyncio

loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print("handler", " ".join(context["message"].split(" ")[:3]), context["exception"]))
def bad():
    raise Exception("boom")
loop.call_soon(bad)
loop.call_soon(print, "next")
loop.call_soon(loop.stop)
loop.run_forever()
print("done")
