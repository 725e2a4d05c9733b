import asyncio

async def main():
    async def attempt(reader, method, *args):
        try:
            print(method, await getattr(reader, method)(*args))
        except Exception as e:
            print(type(e).__name__, e, getattr(e, "consumed", None))
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh\nxy\n")
    await attempt(reader, "readuntil", b"\n")
    await attempt(reader, "readline")
    await attempt(reader, "readline")
    reader.feed_data(b"abcdefgh")
    await attempt(reader, "readuntil", b"--")
    await attempt(reader, "readline")
    reader.feed_data(b"abcd\n")
    await attempt(reader, "readline")
    reader.feed_data(b"one\ntwo\nthree")
    reader.feed_eof()
    async for line in reader:
        print("line", line)
        if line == b"two\n":
            break
    await attempt(reader, "read")
    print(reader.at_eof())
    other = asyncio.StreamReader()
    other.set_exception(ConnectionResetError("gone"))
    await attempt(other, "read", 1)
    print(other.exception())
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(e)
    waiting = asyncio.StreamReader(limit=4)
    task = asyncio.create_task(attempt(waiting, "readuntil", b"--"))
    for piece in [b"ab", b"cd-", b"-e"]:
        await asyncio.sleep(0)
        waiting.feed_data(piece)
    await task
    await attempt(waiting, "readexactly", 1)
asyncio.run(main())
