import asyncio

async def refuses():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("refuses")
    return "value"
async def main():
    here = asyncio.current_task()
    async def who():
        return asyncio.current_task() is here
    print(await asyncio.wait_for(who(), 1))
    print(await asyncio.wait_for(refuses(), 1))
asyncio.run(main())
