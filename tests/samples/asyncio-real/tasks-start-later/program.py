import asyncio

async def child(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "goes on")
    return name
async def main():
    print("main 1")
    a = asyncio.create_task(child("a"))
    b = asyncio.create_task(child("b"))
    print("main 2")
    await asyncio.sleep(0)
    print("main 3")
    print(await a, await b)
asyncio.run(main())
