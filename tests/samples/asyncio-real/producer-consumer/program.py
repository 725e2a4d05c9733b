import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    queue = asyncio.Queue(3)
    async def producer(name, d):
        for i in range(3):
            await asyncio.sleep(d)
            await queue.put(f"{name}{i}")
    async def consumer(name):
        while True:
            item = await queue.get()
            await asyncio.sleep(1.25)
            print(name, item, round((loop.time() - start) * 100))
            queue.task_done()
    consumers = [asyncio.create_task(consumer("x")), asyncio.create_task(consumer("y"))]
    await asyncio.gather(producer("a", 0.3), producer("b", 0.7), producer("c", 0.2))
    await queue.join()
    for task in consumers:
        task.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    print([task.cancelled() for task in consumers])
asyncio.run(main())
