import { Thread } from "switchpoint/threading";

let counter = 0;

function add() {
  for (let i = 0; i < 200_000; i++) counter += 1;
}

const a = new Thread({ target: add, name: "A" });
const b = new Thread({ target: add, name: "B" });
a.start();
b.start();
a.join();
b.join();

print("expected", 400_000);
print("counter ", counter);
