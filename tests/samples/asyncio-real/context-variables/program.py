import asyncio
from contextvars import ContextVar

variable = ContextVar("variable", default="default")
async def child(name):
    print(name, variable.get())
    variable.set(name)
    await asyncio.sleep(1)
    print(name, variable.get())
async def main():
    variable.set("main")
    task = asyncio.create_task(child("a"))
    variable.set("main 2")
    await asyncio.gather(task, child("b"))
    asyncio.get_running_loop().call_soon(lambda: print("callback", variable.get()))
    variable.set("main 3")
    await child("inside")
    print(variable.get())
asyncio.run(main())
print(variable.get())
