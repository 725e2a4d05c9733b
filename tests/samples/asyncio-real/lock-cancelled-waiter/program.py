import asyncio

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    async def user(i):
        await lock.acquire()
        print("user", i)
        lock.release()
    tasks = [asyncio.create_task(user(i)) for i in [0, 1, 2]]
    await asyncio.sleep(0)
    tasks[0].cancel()
    lock.release()
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(["None" if one is None else type(one).__name__ for one in results], lock.locked())
asyncio.run(main())
