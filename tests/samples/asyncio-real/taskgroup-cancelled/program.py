import asyncio

async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child leaves")
async def outer():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            stray = group.create_task(child())
            await asyncio.sleep(0)
            stray.cancel()
            await asyncio.sleep(5)
    except BaseException as e:
        print("outer", type(e).__name__)
        raise
async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as e:
        print("main", type(e).__name__)
asyncio.run(main())
