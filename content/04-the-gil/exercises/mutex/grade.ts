import { assert } from "switchpoint";
import { everySchedule, exercise, source } from "switchpoint/grade";
import { RuntimeError } from "switchpoint/builtins";
import { Thread } from "switchpoint/threading";
import { Mutex } from "./starter";

let inside = 0;

/** Goes in, and sees to it that nobody else is there. */
function visit() {
  inside += 1;
  assert(inside === 1, "two threads are inside together");
  inside -= 1;
}

function both(target: () => void) {
  const threads = [1, 2].map(() => new Thread({ target }));
  for (const t of threads) t.start();
  for (const t of threads) t.join();
}

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "Alone: lock and unlock, twice",
      points: 1,
      program() {
        const mutex = new Mutex();
        mutex.lock();
        assert(mutex.tryLock() === false, "tryLock must return false when the mutex is taken");
        mutex.unlock();
        assert(mutex.tryLock() === true, "tryLock must return true when the mutex is free");
        mutex.unlock();
        mutex.lock();
      },
      advice: {
        error: "This check uses no second thread: first make each method do what it says.",
        deadlock: "There is only one thread, and it waits: unlock must let go, and tryLock must not wait.",
      },
    }),
    source({
      id: "plain",
      name: "Nothing of threading is in it",
      points: 1,
      avoids: ["Lock", "RLock", "Condition", "Semaphore", "BoundedSemaphore", "Event", "Queue", "sleep"],
      advice: { error: "Then the mutex would be theirs. A list and its methods are enough." },
    }),
    everySchedule({
      id: "exclusion",
      name: "lock: two threads are never inside together, on any schedule",
      points: 2,
      needs: "plain",
      program() {
        const mutex = new Mutex();
        both(() => {
          mutex.lock();
          visit();
          mutex.unlock();
        });
      },
      advice: {
        error: "Both threads may look before either of them takes: look and take must be one operation.",
        deadlock: "A thread waits for a mutex that nobody has: what does unlock do?",
      },
    }),
    everySchedule({
      id: "try",
      name: "tryLock: two threads are never inside together, on any schedule",
      points: 1,
      needs: "plain",
      program() {
        const mutex = new Mutex();
        both(() => {
          if (!mutex.tryLock()) return;
          visit();
          mutex.unlock();
        });
      },
      advice: { error: "In tryLock too, look and take must be one operation.", deadlock: "tryLock must not wait." },
    }),
    everySchedule({
      id: "unlock",
      name: "Unlocking what is not locked throws RuntimeError",
      points: 1,
      needs: "alone",
      program() {
        const mutex = new Mutex();
        mutex.lock();
        mutex.unlock();
        let thrown: unknown = null;
        try {
          mutex.unlock();
        } catch (error) {
          thrown = error;
        }
        assert(thrown instanceof RuntimeError, "unlock of a mutex that is not locked must throw RuntimeError");
      },
      advice: { error: "With one token too many, two threads would find one." },
    }),
  ],
});
