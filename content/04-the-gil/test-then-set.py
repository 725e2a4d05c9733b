from threading import Thread

class Mutex:
    def __init__(self):
        self.taken = False

    def lock(self):
        while self.taken:  # wait until it is free
            pass
        self.taken = True  # and take it

    def unlock(self):
        self.taken = False

mutex = Mutex()
counter = 0

def add():
    global counter
    mutex.lock()
    counter += 1
    mutex.unlock()

threads = [Thread(target=add) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("counter", counter)
