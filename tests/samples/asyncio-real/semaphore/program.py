import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    semaphore = asyncio.Semaphore(2)
    async def job(i):
        async with semaphore:
            print("job", i, round(loop.time() - start))
            await asyncio.sleep(2 if i == 1 else 1)
    await asyncio.gather(*[job(i) for i in [0, 1, 2, 3, 4]])
    print(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
asyncio.run(main())
