"""CPython's own event loop on a virtual clock: nothing here but a selector that waits by moving the clock."""

import asyncio
import asyncio.base_events
import asyncio.events
import io
import sys


class VirtualSelector:
    """There are no files to watch. A wait without end would be a deadlock."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("deadlock: nothing is ready and nothing is scheduled")
        if timeout > 0:
            # To the deadline itself: a sum of differences would be a little beside it.
            self.loop.now = self.loop._scheduled[0]._when
        return []


class VirtualLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = VirtualSelector(self)
        self._clock_resolution = 1e-9

    def time(self):
        return self.now

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


def run(main, *, debug=None, loop_factory=None):
    with asyncio.Runner(debug=debug, loop_factory=loop_factory or VirtualLoop) as runner:
        return runner.run(main)


def run_program(text):
    """Standard output of the program, and the exception that ended it."""
    out = sys.stdout = io.StringIO()
    before, asyncio.run, asyncio.new_event_loop = asyncio.run, run, VirtualLoop
    running = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    try:
        exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
    finally:
        asyncio.events._set_running_loop(running)
        asyncio.run = before
        sys.stdout = sys.__stdout__
    return out.getvalue()
