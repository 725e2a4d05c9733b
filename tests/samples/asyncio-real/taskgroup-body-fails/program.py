import asyncio

async def clumsy():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("while leaving")
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(clumsy())
            await asyncio.sleep(1)
            raise ValueError("body")
    except ExceptionGroup as e:
        print(e, [type(one).__name__ for one in e.exceptions])
        values, others = e.split(ValueError)
        print(len(values.exceptions), len(others.exceptions), e.subgroup(SyntaxError))
asyncio.run(main())
