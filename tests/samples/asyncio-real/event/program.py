import asyncio

async def main():
    event = asyncio.Event()
    async def waiter(i):
        print("waiter", i, await event.wait())
    tasks = [asyncio.create_task(waiter(i)) for i in [0, 1, 2]]
    await asyncio.sleep(1)
    event.set()
    event.clear()
    print("set and cleared", event.is_set())
    await asyncio.gather(*tasks)
    event.set()
    late = asyncio.create_task(waiter(3))
    print(await event.wait())
    await late
asyncio.run(main())
