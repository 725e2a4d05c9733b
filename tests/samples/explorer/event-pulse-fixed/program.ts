import { Event, Thread } from "switchpoint/threading";

const go = new Event();

function runner() {
  go.wait();
}

function starter() {
  go.set();
}

const threads = [runner, runner, starter].map((target) => new Thread({ target }));
for (const t of threads) t.start();
for (const t of threads) t.join();
go.clear();
