from __future__ import print_function
from threading import Thread
from time import time

def countdown(n):
    while n > 0:
        n -= 1

k = 2
n = 300000  # on a real computer rather 10,000,000

start = time()
for i in range(k):
    countdown(n)
middle = time()
threads = [Thread(target=countdown, args=(n,)) for i in range(k)]
for t in threads:
    t.start()
for t in threads:
    t.join()
end = time()

print("one after the other: %.1f ms" % ((middle - start) * 1000))
print("in threads:          %.1f ms" % ((end - middle) * 1000))
print("times as long:       %.2f" % ((end - middle) / (middle - start)))
