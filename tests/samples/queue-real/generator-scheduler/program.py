def countdown(name, n):
    while n > 0:
        print(name, n)
        yield
        n -= 1
    print(name, "ends")
tasks = [countdown("A", 3), countdown("B", 2), countdown("C", 4)]
while tasks:
    task = tasks.pop(0)
    try:
        next(task)
        tasks.append(task)
    except StopIteration as e:
        print(type(e).__name__)
