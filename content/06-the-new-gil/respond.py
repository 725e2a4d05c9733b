from threading import Thread
from time import perf_counter, sleep

stop = False

def count():
    n = 0
    while not stop:
        n += 1

def serve(messages):
    global stop
    times = []
    for i in range(messages):
        start = perf_counter()
        sleep(0.001)  # the peer answers after 1 ms
        n = 2500
        while n > 0:  # 0.1 ms to do
            n -= 1
        times.append(perf_counter() - start)
    stop = True
    print("half of the rounds took %.1f ms or less" % (sorted(times)[messages // 2] * 1000))

server = Thread(target=serve, args=(12,), name="server")
server.start()
for i in range(1):
    Thread(target=count, name="counter").start()
