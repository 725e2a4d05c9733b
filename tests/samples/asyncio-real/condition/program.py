import asyncio

async def main():
    condition = asyncio.Condition()
    items = []
    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: len(items) > 0)
            print(name, items.pop(0))
    tasks = [asyncio.create_task(consumer(name)) for name in ["a", "b", "c"]]
    await asyncio.sleep(1)
    async with condition:
        items.extend([1, 2])
        condition.notify(2)
        print("notified")
    await asyncio.sleep(1)
    async with condition:
        items.append(3)
        condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
asyncio.run(main())
