import asyncio

async def value(x, d):
    await asyncio.sleep(d)
    print("has", x)
    return x
async def main():
    same = value(9, 2)
    print(await asyncio.gather(value(1, 3), value(2, 1), same, value(3, 2), same))
    print(await asyncio.gather())
asyncio.run(main())
