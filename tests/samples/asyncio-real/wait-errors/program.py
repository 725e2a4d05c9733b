import asyncio

async def nothing():
    pass
async def attempt(make):
    try:
        await make()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
async def main():
    await attempt(lambda: asyncio.wait([]))
    coroutine = nothing()
    await attempt(lambda: asyncio.wait([coroutine]))
    await coroutine
    await attempt(lambda: asyncio.wait([asyncio.create_task(nothing())], return_when="SOON"))
    await attempt(lambda: asyncio.sleep(1, "x"))
asyncio.run(main())
