import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    inner = asyncio.timeout(5)
    outer = asyncio.timeout(1)
    try:
        async with outer:
            try:
                async with inner:
                    await asyncio.sleep(10)
            except BaseException as e:
                print("inner", type(e).__name__)
                raise
    except BaseException as e:
        print("outer", type(e).__name__, round(loop.time() - start))
    print(inner.expired(), outer.expired())
    try:
        async with asyncio.timeout(0):
            print("body runs")
            await asyncio.sleep(0)
            print("never")
    except BaseException as e:
        print(type(e).__name__)
asyncio.run(main())
