import asyncio

async def main():
    queue = asyncio.Queue(1)
    async def attempt(name, action):
        try:
            print(name, await action())
        except Exception as e:
            print(name, type(e).__name__)
    getter = asyncio.create_task(attempt("getter", lambda: queue.get()))
    await asyncio.sleep(0)
    queue.shutdown()
    await getter
    await attempt("put", lambda: queue.put(1))
    full = asyncio.Queue(1)
    full.put_nowait(1)
    putter = asyncio.create_task(attempt("putter", lambda: full.put(2)))
    await asyncio.sleep(0)
    full.shutdown()
    await putter
    await attempt("rest", lambda: full.get())
    await attempt("empty", lambda: full.get())
    dropped = asyncio.Queue()
    dropped.put_nowait(1)
    dropped.shutdown(True)
    await dropped.join()
    print(dropped.qsize())
asyncio.run(main())
