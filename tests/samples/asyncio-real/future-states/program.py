import asyncio

def attempt(action):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    attempt(lambda: future.result())
    attempt(lambda: future.exception())
    future.set_result(1)
    print(future)
    attempt(lambda: future.set_result(2))
    attempt(lambda: future.exception())
    failed = loop.create_future()
    failed.set_exception(ValueError("bad"))
    print(failed)
    attempt(lambda: failed.result())
    print(failed.exception())
    cancelled = loop.create_future()
    print(cancelled.cancel("why"), cancelled.cancel(), cancelled)
    attempt(lambda: cancelled.result())
asyncio.run(main())
