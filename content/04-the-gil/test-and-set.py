from threading import Thread

class Mutex:
    def __init__(self):
        self.tokens = ["the token"]

    def lock(self):
        while True:
            try:
                return self.tokens.pop()  # look and take: one operation
            except IndexError:
                pass

    def unlock(self):
        self.tokens.append("the token")

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
assert counter == 2, f"counter is {counter}"
