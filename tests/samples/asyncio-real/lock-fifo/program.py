import asyncio

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    async def user(i):
        async with lock:
            print("user", i)
            await asyncio.sleep(0)
    tasks = [asyncio.create_task(user(i)) for i in [0, 1, 2]]
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    await lock.acquire()
    print("main again")
    lock.release()
    await asyncio.gather(*tasks)
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
asyncio.run(main())
