# Python has no threads without the GIL to try this with: these two take it.
from sys import getrefcount
from threading import Thread

things = ["a list"]

def borrow():
    mine = things  # one reference more
    del mine       # and one less

before = getrefcount(things)
threads = [Thread(target=borrow) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

assert getrefcount(things) == before
