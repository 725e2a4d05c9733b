import asyncio

async def quick():
    print("quick", asyncio.current_task().get_name() != "main")
    return 1
async def slow():
    print("slow begins")
    await asyncio.sleep(0)
    print("slow ends")
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(slow())
    print("main", a.done())
    b = asyncio.create_task(quick())
    print(b.done(), b.result())
    await a
    print(await asyncio.gather(quick(), quick()))
asyncio.run(main())
