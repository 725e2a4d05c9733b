import asyncio

async def attempt(make):
    try:
        await make()
    except Exception as e:
        print(type(e).__name__, str(e).split(":")[0])
async def main():
    await attempt(lambda: 5)
    own = None
    async def selfish():
        await own
    own = asyncio.create_task(selfish())
    await attempt(lambda: own)
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    async def confused():
        await foreign
    try:
        await asyncio.create_task(confused())
    except RuntimeError as e:
        print(type(e).__name__, str(e).endswith("attached to a different loop"))
asyncio.run(main())
