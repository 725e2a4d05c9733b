async def inner(x):
    print("inner", x)
    return x + 1
async def outer():
    return (await inner(1)) + (await inner(2))
c = outer()
print("lazy")
try:
    c.send(None)
except StopIteration as e:
    print(type(e).__name__, e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(type(e).__name__, e)
d = outer()
try:
    d.send(5)
except TypeError as e:
    print(type(e).__name__, e)
d.close()
try:
    d.send(None)
except RuntimeError as e:
    print(type(e).__name__, e)
