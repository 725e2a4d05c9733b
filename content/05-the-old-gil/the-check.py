from threading import Thread

def compute():
    n = 6000
    while n > 0:
        n -= 1

one = Thread(target=compute)
two = Thread(target=compute)
one.start()
two.start()
one.join()
two.join()
