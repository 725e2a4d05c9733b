from threading import Thread
from time import time

def add():
    sum(range(25_000_000))  # one call of C code

t = Thread(target=add)
before = time()
t.start()
print("main goes on after", round(time() - before, 3), "seconds")
t.join()
