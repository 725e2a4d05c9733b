import { assert } from "switchpoint";
import { everySchedule, exercise } from "switchpoint/grade";
import { Thread } from "switchpoint/threading";
import { Account, transfer } from "./starter";

/** A transfer in a thread of its own. */
function transferring(name: string, from: Account, to: Account, amount: number) {
  return new Thread({ name, target: transfer, args: [from, to, amount] });
}

/** Both threads at once, to the end. */
function together(one: Thread, other: Thread) {
  one.start();
  other.start();
  one.join();
  other.join();
}

function assertBalances(a: Account, b: Account, expected: [number, number]) {
  assert(a.balance === expected[0], `account A ends with ${a.balance}, not ${expected[0]}`);
  assert(b.balance === expected[1], `account B ends with ${b.balance}, not ${expected[1]}`);
}

export default exercise({
  checks: [
    everySchedule({
      id: "alone",
      name: "One transfer moves the money, and only money that is there",
      points: 1,
      program() {
        const a = new Account(100);
        const b = new Account(50);
        assert(transfer(a, b, 30) === true, "transfer(a, b, 30) must return true when A holds 100");
        assertBalances(a, b, [70, 80]);
        assert(transfer(a, b, 71) === false, "transfer(a, b, 71) must return false when A holds 70");
        assertBalances(a, b, [70, 80]);
      },
      advice: { error: "This check uses no second thread: first make transfer do what it says." },
    }),
    everySchedule({
      id: "totals",
      name: "Two opposite transfers at once leave the right balances, on every schedule",
      points: 2,
      needs: "alone",
      never: ["error"],
      program() {
        const a = new Account(100);
        const b = new Account(50);
        together(transferring("A to B", a, b, 30), transferring("B to A", b, a, 20));
        assertBalances(a, b, [90, 60]);
      },
      advice: {
        error:
          "A balance is read in one step and written in another. Whatever happens in between on the other thread is lost, unless both transfers respect the same critical section.",
      },
    }),
    everySchedule({
      id: "overdraft",
      name: "Two transfers at once never take more than there is",
      points: 1,
      needs: "alone",
      never: ["error"],
      program() {
        const a = new Account(100);
        const b = new Account(0);
        together(transferring("A to B", a, b, 80), transferring("A to B again", a, b, 80));
        assertBalances(a, b, [20, 80]);
      },
      advice: {
        error:
          "Looking whether there is enough and taking it must be one critical section: a decision is only good while nobody else can change what it rests on.",
      },
    }),
    everySchedule({
      id: "deadlock",
      name: "Two opposite transfers never wait for each other",
      points: 2,
      needs: "totals",
      never: ["deadlock"],
      program() {
        const a = new Account(100);
        const b = new Account(50);
        together(transferring("A to B", a, b, 30), transferring("B to A", b, a, 20));
      },
      advice: {
        deadlock:
          "Each thread holds one lock and waits for the other's. That cannot happen if everybody takes the locks in the same order.",
      },
    }),
  ],
});
