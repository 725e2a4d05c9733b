import asyncio

async def fails(d):
    await asyncio.sleep(d)
    raise ValueError(f"after {d}")
async def main():
    loop = asyncio.get_running_loop()
    for mode in [asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED]:
        start = loop.time()
        tasks = [asyncio.create_task(asyncio.sleep(1)), asyncio.create_task(fails(2)), asyncio.create_task(asyncio.sleep(3))]
        done, pending = await asyncio.wait(tasks, return_when=mode)
        print(mode, len(done), len(pending), round(loop.time() - start))
        await asyncio.wait(tasks)
        print(tasks[1].exception())
asyncio.run(main())
