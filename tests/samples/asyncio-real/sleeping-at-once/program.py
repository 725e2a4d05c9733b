import asyncio

async def sleeper(i):
    await asyncio.sleep(1)
    print("woke", i)
    await asyncio.sleep(0)
    print("again", i)
async def main():
    await asyncio.gather(*[sleeper(i) for i in range(7)])
asyncio.run(main())
