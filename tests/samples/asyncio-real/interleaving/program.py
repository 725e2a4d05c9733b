import asyncio

async def step(name, delays):
    for d in delays:
        await asyncio.sleep(d)
        print(name, d)
    return len(delays)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "timer 2")
    a = asyncio.create_task(step("a", [0, 0, 1, 0, 1]))
    b = asyncio.create_task(step("b", [1, 0, 1, 1]))
    c = asyncio.create_task(step("c", [0, 2, 0, 0.5]))
    a.add_done_callback(lambda f: print("a is done"))
    print((await a) + (await b) + (await c))
asyncio.run(main())
