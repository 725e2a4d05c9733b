import sys
from threading import Thread
from time import thread_time

parts = 1
overlap = "overlap" in sys.argv

def work(seconds):
    end = thread_time() + seconds
    while thread_time() < end:
        pass

def threads_of(task):
    names = [task] if parts == 1 else [f"{task}1", f"{task}2"]
    return [Thread(name=name, target=work, args=(0.02 / parts,)) for name in names]

def together(threads):
    for t in threads:
        t.start()
    for t in threads:
        t.join()

if overlap:
    together([*threads_of("A"), *threads_of("B")])
else:
    together(threads_of("A"))
    together(threads_of("B"))
