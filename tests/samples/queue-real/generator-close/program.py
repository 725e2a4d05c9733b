def stubborn():
    try:
        yield 1
    except BaseException:
        yield 2
g = stubborn()
g.close()
h = stubborn()
next(h)
try:
    h.close()
except RuntimeError as e:
    print(type(e).__name__, e)
def returns():
    try:
        yield 1
    except BaseException:
        return "value"
r = returns()
next(r)
print(r.close())
def stops():
    yield 1
    raise StopIteration("inside")
s = stops()
next(s)
try:
    next(s)
except RuntimeError as e:
    print(type(e).__name__, e)
own = None
def again():
    yield next(own)
own = again()
try:
    next(own)
except ValueError as e:
    print(type(e).__name__, e)
