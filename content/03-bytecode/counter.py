counter = 0

def add():
    global counter
    counter += 1

add()
print("counter", counter)
