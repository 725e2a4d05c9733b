from threading import Thread

rounds = 200_000
counter = 0

def add():
    global counter
    for i in range(rounds):
        counter += 1

threads = [Thread(target=add) for _ in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print("expected", 2 * rounds)
print("counter ", counter)
print("lost    ", 2 * rounds - counter)
