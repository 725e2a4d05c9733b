import { assert } from "switchpoint";
import { Thread } from "switchpoint/threading";

class Worker extends Thread {
  job: string | null = null;

  constructor(job: string) {
    super();
    this.job = job;
  }

  override run() {
    assert(this.job !== null, "no job yet");
  }
}

const worker = new Worker("dig");
worker.start();
worker.join();
