import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";
import { increment, total } from "exercise";

const threads = [new Thread({ target: increment }), new Thread({ target: increment })];
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
assert(total() === 2, `two increments gave ${total()}`);
