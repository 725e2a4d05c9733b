from threading import Lock, Thread

class Place:
    def __init__(self, rank):
        self.lock = Lock()
        self.rank = rank

def both(one, other):
    first, second = sorted([one, other], key=lambda place: place.rank)
    with first.lock:
        with second.lock:
            pass

a = Place(1)
b = Place(2)
one = Thread(target=both, args=[a, b])
two = Thread(target=both, args=[b, a])
one.start()
two.start()
one.join()
two.join()
