import asyncio

kept = []
async def numbers(name):
    try:
        for n in range(10):
            yield n
    finally:
        await asyncio.sleep(0)
        print("closed", name)
async def failing():
    try:
        yield 1
    finally:
        raise ValueError("in finally")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"].split(" <")[0], context["exception"]))
    one, two = numbers("one"), failing()
    kept.extend([one, two, numbers("never begun")])
    print(await one.__anext__(), await anext(two))
    async for n in numbers("finished"):
        pass
    print("main ends")
asyncio.run(main())
print("after")
