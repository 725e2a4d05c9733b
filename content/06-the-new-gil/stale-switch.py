from threading import Event, Thread
from time import perf_counter

go = Event()

def compute(name, milliseconds):
    """Computes, and tells for how long it was left alone at best."""
    go.wait()
    began = last = perf_counter()
    longest = 0
    for i in range(int(milliseconds * 10)):
        n = 2500
        while n > 0:
            n -= 1
        now = perf_counter()
        if now - last > 0.0003:
            began = now  # somebody else was here
        longest = max(longest, now - began)
        last = now
    print("%s ran %.1f ms without a break" % (name, longest * 1000))

threads = [
    Thread(name="A", target=compute, args=("A", 12)),
    Thread(name="B", target=compute, args=("B", 0.5)),
    Thread(name="C", target=compute, args=("C", 20)),
]
for t in threads:
    t.start()
go.set()
for t in threads:
    t.join()
