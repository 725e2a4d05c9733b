import { Thread } from "switchpoint/threading";

const t = new Thread({
  target: () => {
    while (true) {}
  },
});
t.start();
t.join();
