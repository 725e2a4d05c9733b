import asyncio

async def fails(d):
    await asyncio.sleep(d)
    raise ValueError(f"after {d}")
async def patient(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "leaves")
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1))
            group.create_task(patient("a"))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as e:
                print("body", type(e).__name__)
                raise
    except ExceptionGroup as group:
        print(type(group).__name__, group, [str(one) for one in group.exceptions], round(loop.time() - start))
    print(asyncio.current_task().cancelling())
asyncio.run(main())
