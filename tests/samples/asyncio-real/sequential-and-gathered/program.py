import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    def passed():
        return round(loop.time() - start)
    for d in [1, 2, 3]:
        await asyncio.sleep(d)
    print(passed())
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2), asyncio.sleep(3))
    print(passed())
    print(await asyncio.sleep(1, "value"), await asyncio.sleep(-5, "none"), passed())
asyncio.run(main())
