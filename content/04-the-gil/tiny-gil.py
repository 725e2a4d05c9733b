from collections import deque
from threading import Lock, Thread

class ConditionVariable:
    """Where threads sleep until somebody signals. Each sleeps on a lock of its own."""

    def __init__(self):
        self.waiters = deque()

    def wait(self, mutex):
        mine = Lock()
        mine.acquire()
        self.waiters.append(mine)
        mutex.release()
        mine.acquire()  # sleeps here, until signal releases it
        mutex.acquire()

    def signal(self):
        if self.waiters:
            self.waiters.popleft().release()

class Gil:
    """One flag, one mutex that guards it, one place to sleep."""

    def __init__(self):
        self.held = False
        self.mutex = Lock()
        self.free = ConditionVariable()

    def take(self):
        with self.mutex:
            while self.held:
                self.free.wait(self.mutex)
            self.held = True

    def drop(self):
        with self.mutex:
            self.held = False
            self.free.signal()

gil = Gil()
counter = 0

def add():
    global counter
    gil.take()
    counter += 1
    gil.drop()

threads = [Thread(target=add) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert counter == 2, f"counter is {counter}"
