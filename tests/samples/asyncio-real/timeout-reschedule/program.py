import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    block = asyncio.timeout(None)
    try:
        block.reschedule(1)
    except RuntimeError as e:
        print(e)
    try:
        async with block:
            print(block.when())
            block.reschedule(loop.time() + 1)
            await asyncio.sleep(0.5)
            block.reschedule(loop.time() + 2)
            await asyncio.sleep(10)
    except TimeoutError as e:
        print(type(e).__name__, round((loop.time() - start) * 10))
    try:
        block.reschedule(1)
    except RuntimeError as e:
        print(e)
asyncio.run(main())
