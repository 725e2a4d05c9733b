import asyncio

async def value(x):
    await asyncio.sleep(1)
    return x
runner = asyncio.Runner(loop_factory=asyncio.new_event_loop)
with runner:
    loop = runner.get_loop()
    print(runner.run(value(1)), runner.run(value(2)), runner.get_loop() is loop)
try:
    runner.get_loop()
except RuntimeError as e:
    print(e)
