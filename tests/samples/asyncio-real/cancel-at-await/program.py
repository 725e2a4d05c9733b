import asyncio

async def worker():
    try:
        print("works")
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("cancelled", list(e.args))
        await asyncio.sleep(1)
        print("cleaned up")
        raise
    finally:
        print("finally")
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    task = asyncio.create_task(worker())
    await asyncio.sleep(2)
    task.cancel("enough")
    try:
        await task
    except BaseException as e:
        print("main", type(e).__name__, round(loop.time() - start))
asyncio.run(main())
