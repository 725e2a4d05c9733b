import os
from threading import Thread
from time import perf_counter

null = os.open("/dev/null", os.O_WRONLY)
message = bytes(100)
calls = 400
stop = False

def count():
    n = 0
    while not stop:
        n += 1

def serve():
    global stop
    times = []
    for i in range(calls):
        start = perf_counter()
        os.write(null, message)  # lets go of the GIL, and has nothing to wait for
        times.append(perf_counter() - start)
    stop = True
    times.sort()
    print("half of the calls took %.1f µs or less" % (times[calls // 2] * 1e6))
    print("the longest took %.2f ms" % (times[-1] * 1e3))

counter = Thread(target=count, name="counter")
server = Thread(target=serve, name="server")
counter.start()
server.start()
