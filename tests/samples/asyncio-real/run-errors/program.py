import asyncio

async def nothing():
    pass
async def main():
    coroutine = nothing()
    try:
        asyncio.Runner().run(coroutine)
    except RuntimeError as e:
        print(str(e).replace("Runner.run()", "asyncio.run()"))
    await coroutine
    try:
        await coroutine
    except RuntimeError as e:
        print(e)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(type(e).__name__, e)
asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(asyncio.sleep(1))
except RuntimeError as e:
    print(e)
loop.close()
try:
    loop.call_soon(print, 1)
except RuntimeError as e:
    print(e)
