def numbers(n):
    try:
        for i in range(n):
            yield i
        return "all"
    finally:
        print("numbers ends")
g = numbers(4)
for x in g:
    print(x)
    if x == 1:
        break
print("left the loop")
print(next(g))
for x in g:
    print("rest", x)
print(list(g))
def result():
    print("sub", (yield from numbers(2)))
for x in result():
    print(x)
