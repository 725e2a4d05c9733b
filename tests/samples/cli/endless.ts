import { Thread } from "switchpoint/threading";

new Thread({
  target: () => {
    while (true) {}
  },
}).start();
