import asyncio

async def value(d):
    await asyncio.sleep(d)
    return d
async def main():
    for next in asyncio.as_completed([value(d) for d in [3, 1, 2]]):
        print(await next)
    tasks = [asyncio.create_task(value(d)) for d in [3, 1, 2]]
    async for task in asyncio.as_completed(tasks):
        print(tasks.index(task), task.result())
    try:
        for next in asyncio.as_completed([value(d) for d in [1, 5]], timeout=2):
            print(await next)
    except TimeoutError as e:
        print(type(e).__name__)
asyncio.run(main())
