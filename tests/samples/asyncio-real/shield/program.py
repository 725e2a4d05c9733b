import asyncio

async def inner():
    await asyncio.sleep(3)
    print("inner is done")
    return 7
async def waiter(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError as e:
        print("waiter", type(e).__name__)
        raise
async def main():
    task = asyncio.create_task(inner())
    outer = asyncio.create_task(waiter(task))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled(), task.cancelled(), task.done())
    print(await task)
asyncio.run(main())
