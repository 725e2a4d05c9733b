import asyncio

async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")
async def outer(task):
    try:
        await task
    finally:
        print("outer ends", task.cancelled())
async def main():
    one = asyncio.create_task(inner())
    two = asyncio.create_task(outer(one))
    await asyncio.sleep(1)
    two.cancel()
    results = await asyncio.gather(one, two, return_exceptions=True)
    print([type(e).__name__ for e in results])
asyncio.run(main())
