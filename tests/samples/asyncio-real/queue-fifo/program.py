import asyncio

async def main():
    queue = asyncio.Queue()
    async def getter(name):
        print(name, await queue.get())
        queue.task_done()
    tasks = [asyncio.create_task(getter(name)) for name in ["A", "B", "C"]]
    await asyncio.sleep(0)
    for i in [1, 2, 3]:
        queue.put_nowait(i)
    await queue.join()
    print("joined", queue.empty(), queue.qsize())
    await asyncio.gather(*tasks)
    for action in [queue.get_nowait, queue.task_done]:
        try:
            action()
        except Exception as e:
            print(type(e).__name__, e)
asyncio.run(main())
