import asyncio

async def main():
    queue = asyncio.Queue()
    async def getter(i):
        print("getter", i, await queue.get())
    tasks = [asyncio.create_task(getter(i)) for i in [0, 1]]
    await asyncio.sleep(0)
    queue.put_nowait(7)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.done() for task in tasks], queue.qsize())
    await asyncio.sleep(0)
    print([task.done() for task in tasks], queue.qsize())
asyncio.run(main())
