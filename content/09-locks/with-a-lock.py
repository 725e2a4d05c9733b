from threading import Lock, Thread

rounds = 2
counter = 0
lock = Lock()

def add():
    global counter
    for i in range(rounds):
        with lock:
            counter += 1

threads = [Thread(target=add) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

assert counter == 2 * rounds, f"lost {2 * rounds - counter}"
print("counter", counter)
