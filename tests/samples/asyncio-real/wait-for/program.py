import asyncio

async def slow(d, cleanup):
    try:
        await asyncio.sleep(d)
        return "slow"
    except asyncio.CancelledError as e:
        print("cancelled", type(e).__name__)
        await asyncio.sleep(cleanup)
        print("clean")
        raise
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    def passed():
        return round(loop.time() - start)
    print(await asyncio.wait_for(slow(1, 0), 2), passed())
    try:
        await asyncio.wait_for(slow(5, 3), 2)
    except TimeoutError as e:
        print(type(e).__name__, passed())
    try:
        await asyncio.wait_for(slow(5, 3), 0)
    except TimeoutError as e:
        print(type(e).__name__, passed())
    print(await asyncio.wait_for(slow(1, 0), None), passed())
    ready = asyncio.create_task(asyncio.sleep(0, "ready"))
    await asyncio.sleep(1)
    print(await asyncio.wait_for(ready, 0))
asyncio.run(main())
