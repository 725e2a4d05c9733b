from threading import Thread

counter = 0

def add():
    global counter
    counter += 1

one = Thread(target=add)
two = Thread(target=add)
one.start()
two.start()
one.join()
two.join()

assert counter == 2, f"counter is {counter}"
