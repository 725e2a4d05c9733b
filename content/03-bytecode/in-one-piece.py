from sys import setswitchinterval
from threading import Thread

setswitchinterval(0.00001)
rounds = 100_000
counter = 0

def add():
    global counter
    i = 0
    while i < rounds:
        counter += 1
        i += 1

threads = [Thread(target=add) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("lost", 2 * rounds - counter)
