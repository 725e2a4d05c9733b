import { Thread } from "switchpoint/threading";

let balance = 100;

function withdraw() {
  balance -= 30;
}

function deposit() {
  balance += 50;
}

export function main() {
  const a = new Thread({ target: withdraw, name: "A" });
  const b = new Thread({ target: deposit, name: "B" });
  a.start();
  b.start();
  a.join();
  b.join();
  print(balance);
}
