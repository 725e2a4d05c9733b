import asyncio

async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            yield i
    finally:
        print("ticker ends")
async def main():
    other = asyncio.create_task(asyncio.sleep(2.5, "other"))
    other.add_done_callback(lambda f: print("other is done"))
    async for i in ticker(4):
        print("tick", i)
    print(await other)
asyncio.run(main())
