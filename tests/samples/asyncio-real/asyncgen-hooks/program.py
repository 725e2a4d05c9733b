import sys

async def letters():
    yield "a"
    yield "b"
def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        print(e.value)
print(sys.get_asyncgen_hooks().firstiter)
sys.set_asyncgen_hooks(lambda agen: print("first", agen.__name__), lambda agen: None)
a = letters()
step(a.__anext__())
step(a.__anext__())
b = letters()
step(b.asend(None))
sys.set_asyncgen_hooks(finalizer=None)
sys.set_asyncgen_hooks(firstiter=None)
c = letters()
step(c.__anext__())
print(sys.get_asyncgen_hooks() == (None, None))
try:
    sys.set_asyncgen_hooks(5)
except TypeError as e:
    print(e)


print("end")
