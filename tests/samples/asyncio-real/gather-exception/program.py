import asyncio

async def fails():
    await asyncio.sleep(1)
    raise ValueError("bad")
async def works(name):
    await asyncio.sleep(3)
    print(name, "finished")
    return name
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.gather(works("a"), fails(), works("b"))
    except ValueError as e:
        print(e, round(loop.time() - start))
    await asyncio.sleep(5)
    results = await asyncio.gather(works("c"), fails(), return_exceptions=True)
    print(results[0], results[1])
asyncio.run(main())
