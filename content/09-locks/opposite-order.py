from threading import Lock, Thread

a = Lock()
b = Lock()

def both(first, second):
    with first:
        with second:
            pass

one = Thread(target=both, args=[a, b])
two = Thread(target=both, args=[b, a])
one.start()
two.start()
one.join()
two.join()
