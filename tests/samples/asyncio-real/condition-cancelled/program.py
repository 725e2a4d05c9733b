import asyncio

async def main():
    condition = asyncio.Condition()
    async def waiter(i):
        async with condition:
            try:
                await condition.wait()
                print("woke", i)
            finally:
                print("has the lock", i, condition.locked())
    tasks = [asyncio.create_task(waiter(i)) for i in [0, 1, 2]]
    await asyncio.sleep(1)
    await condition.acquire()
    condition.notify(1)
    tasks[0].cancel()
    condition.release()
    await asyncio.sleep(1)
    tasks[2].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(["None" if one is None else type(one).__name__ for one in results])
asyncio.run(main())
