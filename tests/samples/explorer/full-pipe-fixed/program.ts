// First read, then wait for the child.
import { Pipe, Process } from "switchpoint/multiprocessing";
import type { Connection } from "switchpoint/multiprocessing";

function child(connection: Connection) {
  connection.send_bytes(new Uint8Array(100_000));
  connection.close();
}

if (__name__ === "__main__") {
  const [reading, writing] = Pipe(false);
  const process = new Process({ target: child, args: [writing] });
  process.start();
  writing.close();
  reading.recv_bytes();
  process.join();
}
