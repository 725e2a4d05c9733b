import asyncio

async def never():
    print("never")
async def main():
    task = asyncio.create_task(never())
    print(task.cancel(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError as e:
        print("caught", type(e).__name__)
    print(task.cancel(), task.cancelled(), task.done())
asyncio.run(main())
