import asyncio

async def main():
    barrier = asyncio.Barrier(3)
    async def party(name, d):
        await asyncio.sleep(d)
        for round in range(2):
            print(name, await barrier.wait())
    await asyncio.gather(party("a", 1), party("b", 2), party("c", 3))
    async def breaks():
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            print(type(e).__name__)
    tasks = [asyncio.create_task(breaks()), asyncio.create_task(breaks())]
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.parties)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)
    await barrier.reset()
    print(barrier.broken, barrier.n_waiting)
asyncio.run(main())
