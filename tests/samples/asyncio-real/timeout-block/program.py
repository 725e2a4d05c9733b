import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    def passed():
        return round(loop.time() - start)
    try:
        async with asyncio.timeout(2) as block:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as e:
                print(type(e).__name__, block.expired(), passed())
                raise
    except TimeoutError as e:
        print(type(e).__name__, passed())
    async with asyncio.timeout(2) as block:
        await asyncio.sleep(1)
        print(block.expired())
    print(passed(), asyncio.current_task().cancelling())
asyncio.run(main())
