from __future__ import print_function
from threading import Thread
from time import sleep, time

def countdown(n):
    while n > 0:
        n -= 1

def serve(messages):
    times = []
    for i in range(messages):
        start = time()
        sleep(0.0005)  # the message will be there in 0.5 ms
        times.append(time() - start)
    print("half of them took %.2f ms or less" % (sorted(times)[messages // 2] * 1000))

server = Thread(target=serve, args=(20,), name="server")
server.start()
for i in range(1):
    Thread(target=countdown, args=(500000,)).start()
server.join()
