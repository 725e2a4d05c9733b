from threading import Thread

counter = 0

def add():
    global counter
    for i in range(200_000):
        counter += 1

a = Thread(target=add, name="A")
b = Thread(target=add, name="B")
a.start()
b.start()
a.join()
b.join()

print("expected", 400_000)
print("counter ", counter)
