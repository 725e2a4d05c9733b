import asyncio

async def main():
    order = [5, 1, 4, 1, 3]
    for queue in [asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue()]:
        for i in order:
            await queue.put(i)
        got = []
        while not queue.empty():
            got.append(await queue.get())
        print(got)
    pairs = asyncio.PriorityQueue()
    for item in [[2, "b"], [1, "z"], [2, "a"], [1, "c"]]:
        pairs.put_nowait(item)
    while not pairs.empty():
        print(pairs.get_nowait())
asyncio.run(main())
