import asyncio

async def child(name, d):
    try:
        await asyncio.sleep(d)
        return name
    finally:
        print(name, "leaves")
async def main():
    tasks = [asyncio.create_task(child(f"t{d}", d)) for d in [1, 2, 3]]
    together = asyncio.gather(*tasks)
    await asyncio.sleep(1.5)
    print(together.cancel(), together.done())
    try:
        await together
    except asyncio.CancelledError as e:
        print(type(e).__name__)
    print([task.cancelled() for task in tasks])
    one = asyncio.create_task(child("u", 5))
    two = asyncio.create_task(child("v", 2))
    rest = asyncio.gather(one, two)
    await asyncio.sleep(1)
    one.cancel()
    try:
        await rest
    except asyncio.CancelledError as e:
        print(type(e).__name__, two.done())
    print(await two)
asyncio.run(main())
