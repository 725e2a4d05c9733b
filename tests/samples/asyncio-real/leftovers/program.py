import asyncio

async def leftover():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("leftover", type(e).__name__)
        await asyncio.sleep(1)
        print("cleaned up")
        raise
async def main():
    asyncio.create_task(leftover())
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    return "result"
print(asyncio.run(main()))
