import asyncio

async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    async def user(i):
        await semaphore.acquire()
        print("user", i)
    tasks = [asyncio.create_task(user(i)) for i in [0, 1, 2, 3]]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    tasks[0].cancel()
    print(semaphore.locked())
    late = asyncio.create_task(user(9))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    semaphore.release()
    await asyncio.gather(*tasks, late, return_exceptions=True)
    print(tasks[0].cancelled(), semaphore.locked())
asyncio.run(main())
