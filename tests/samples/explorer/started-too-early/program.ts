// The subclass starts itself before its own part is ready.
import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

class Worker extends Thread {
  job: string | null = null;

  constructor(job: string) {
    super();
    this.start();
    this.job = job;
  }

  override run() {
    assert(this.job !== null, "no job yet");
  }
}

new Worker("dig").join();
