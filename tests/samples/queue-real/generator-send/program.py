def echo():
    print("begins")
    received = yield "first"
    while received != "end":
        received = yield f"got {received}"
    return "result"
g = echo()
try:
    g.send("too early")
except TypeError as e:
    print(type(e).__name__, e)
print(next(g), g.send("a"), g.send(None), next(g))
try:
    g.send("end")
except StopIteration as e:
    print(type(e).__name__, e.value)
try:
    next(g)
except StopIteration as e:
    print(type(e).__name__, e.value)
