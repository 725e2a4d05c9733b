from threading import Thread

def count():
    n = 1_000_000
    while n > 0:
        n -= 1

threads = [Thread(target=count) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
