from threading import Lock, Thread
from time import sleep

lock = Lock()

def holder():
    with lock:
        sleep(0.02)

t = Thread(target=holder)
t.start()
sleep(0.001)

print("not waiting:  ", lock.acquire(False))
print("for 5 ms:     ", lock.acquire(timeout=0.005))
print("until it is free:", lock.acquire())
lock.release()

try:
    lock.release()
except RuntimeError as error:
    print("once too often:", error)
