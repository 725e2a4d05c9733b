/**
 * A pool whose work makes more work.
 * @exercise counter
 * @after solution
 */
import { ThreadPoolExecutor } from "switchpoint/concurrent/futures";
const pool = new ThreadPoolExecutor({ max_workers: 2 });
function work(): void {
  pool.submit(work);
}
pool.submit(work);
pool.shutdown();
