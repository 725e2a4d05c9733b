from threading import Thread

rounds = 200_000
counter = 0

def one():
    return 1

def add():
    global counter
    for i in range(rounds):
        counter += one()

threads = [Thread(target=add) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("lost", 2 * rounds - counter)
