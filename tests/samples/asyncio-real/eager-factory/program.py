import asyncio

class Traced(asyncio.Task):
    kind = "traced"
def make(coro, **options):
    print("made", sorted(options))
    return Traced(coro, **options)
async def quick():
    print("quick", asyncio.current_task().get_name())
    return 1
async def slow():
    print("slow begins")
    await asyncio.sleep(0)
    print("slow ends")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(make))
    a = asyncio.create_task(slow(), name="a")
    print("main", a.done(), a.kind, a.get_name())
    b = loop.create_task(quick(), name="b")
    print(b.done(), b.result())
    c = asyncio.create_task(quick(), name="c", eager_start=False)
    print(c.done())
    await a
    await c
    loop.set_task_factory(None)
    d = asyncio.create_task(quick(), name="d", eager_start=True)
    e = asyncio.Task(quick(), name="e", loop=loop, eager_start=True)
    print(d.done(), e.done())
asyncio.run(main())
