import asyncio

async def main():
    queue = asyncio.Queue(1)
    async def producer():
        for i in range(4):
            print("put", i)
            await queue.put(i)
        print("producer ends")
    async def consumer():
        for i in range(4):
            await asyncio.sleep(1)
            print("got", await queue.get())
            queue.task_done()
    tasks = [asyncio.create_task(producer()), asyncio.create_task(consumer())]
    await asyncio.sleep(0)
    print(queue.full(), queue.maxsize)
    try:
        queue.put_nowait(9)
    except asyncio.QueueFull as e:
        print(type(e).__name__)
    await queue.join()
    await asyncio.gather(*tasks)
asyncio.run(main())
