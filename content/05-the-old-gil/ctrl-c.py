from __future__ import print_function
from os import getpid, kill
from signal import SIGINT
from threading import Thread, Timer
from time import time

def countdown(n):
    while n > 0:
        n -= 1

def press_ctrl_c():
    """What the terminal does when Ctrl-C is pressed."""
    global pressed
    pressed = time()
    kill(getpid(), SIGINT)

pressed = 0
start = time()
Timer(0.02, press_ctrl_c).start()  # a real computer is given more to do
threads = [Thread(target=countdown, args=(400000,)) for i in range(2)]
for t in threads:
    t.start()
try:
    for t in threads:
        t.join()
except KeyboardInterrupt:
    print("interrupted %.1f ms after the key" % ((time() - pressed) * 1000))
for t in threads:
    t.join()
print("both are done after %.1f ms" % ((time() - start) * 1000))
