def patient():
    i = 0
    while True:
        try:
            yield i
        except GeneratorExit:
            raise
        except BaseException as e:
            print("caught", e)
        finally:
            print("finally", i)
        i += 1
g = patient()
try:
    g.throw(ValueError("before it begins"))
except ValueError as e:
    print(e)
try:
    next(g)
except StopIteration as e:
    print(type(e).__name__)
h = patient()
print(next(h), h.throw(ValueError("one")), next(h))
print(h.close())
print(h.close())
