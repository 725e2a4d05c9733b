# Python 2.7: later versions have no ticks.
from __future__ import print_function
from sys import getcheckinterval
from threading import Thread

rounds = 101000
counter = 0

def add():
    global counter
    i = 0
    while i < rounds:
        counter += 1
        i += 1

t = Thread(target=add)
t.start()
t.join()

ticks = 7 * rounds  # see the listing
interval = getcheckinterval()
print("counted instructions  ", ticks)
print("a check at every 100th", ticks // interval)
print("a check at every 101st", ticks // (interval + 1))
