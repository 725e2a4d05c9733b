import asyncio

async def quick():
    print("quick")
    return 1
async def other():
    print("other")
async def main():
    task = asyncio.create_task(other())
    print(await quick())
    print(await quick())
    print("before the other")
    await task
    await task
    print("after")
asyncio.run(main())
