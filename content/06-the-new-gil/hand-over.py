from threading import Thread

def compute(rounds):
    while rounds > 0:
        rounds -= 1

one = Thread(target=compute, args=(300_000,))
two = Thread(target=compute, args=(300_000,))
one.start()
two.start()
one.join()
two.join()
