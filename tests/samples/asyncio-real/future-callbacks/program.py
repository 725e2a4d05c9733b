import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print("first", f.result()))
    future.add_done_callback(lambda f: print("second"))
    def third(f):
        print("third")
    future.add_done_callback(third)
    future.add_done_callback(third)
    print(future.remove_done_callback(third))
    async def waiter(i):
        print("waiter", i, await future)
    tasks = [asyncio.create_task(waiter(i)) for i in [0, 1]]
    await asyncio.sleep(0)
    future.set_result(5)
    print("set")
    future.add_done_callback(lambda f: print("late"))
    await asyncio.gather(*tasks)
    print(future.done(), future.cancel())
asyncio.run(main())
