import asyncio

async def fails():
    await asyncio.sleep(1)
    raise ValueError("bad")
async def main():
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    print(task.done(), task.cancelled(), task.exception())
    for i in range(2):
        try:
            await task
        except ValueError as e:
            print(type(e).__name__, e, e is task.exception())
    await fails()
try:
    asyncio.run(main())
except ValueError as e:
    print("run", e)
