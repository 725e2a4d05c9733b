import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(asyncio.sleep(d, d)) for d in [1, 3, 5]]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(len(done), len(pending), round(loop.time() - start))
    print([task.cancelled() for task in pending])
    print(await asyncio.gather(*tasks))
asyncio.run(main())
