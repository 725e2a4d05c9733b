from threading import Lock

lock = Lock()  # never ends; try RLock()
total = 0

def add(amount):
    global total
    with lock:
        total += amount

def add_twice(amount):
    with lock:
        add(amount)
        add(amount)

add_twice(5)
print("total", total)
