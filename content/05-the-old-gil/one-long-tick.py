from __future__ import print_function
from threading import Thread
from time import sleep, time

numbers = list(range(3000000))

def add_up():
    sleep(0.001)
    for i in range(5):
        sum(numbers)  # one call of C code

t = Thread(target=add_up)
t.start()
start = time()
sleep(0.002)
print("a sleep of 2 ms took %.1f ms" % ((time() - start) * 1000))
t.join()
