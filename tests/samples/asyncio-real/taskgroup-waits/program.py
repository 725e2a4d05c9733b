import asyncio

async def child(d):
    await asyncio.sleep(d)
    print("child", d)
    return d
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = []
    group = asyncio.TaskGroup()
    async with group:
        for d in [3, 1, 2]:
            tasks.append(group.create_task(child(d)))
        print("body ends")
    print(round(loop.time() - start), [task.result() for task in tasks])
    for use in [group, asyncio.TaskGroup()]:
        late = child(1)
        try:
            use.create_task(late)
        except RuntimeError as e:
            print(e)
        late.close()
asyncio.run(main())
