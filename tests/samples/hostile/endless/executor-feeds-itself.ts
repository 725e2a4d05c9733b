/**
 * A pool whose work makes more work.
 * @exercise counter
 * @after solution
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
import { ThreadPoolExecutor } from "switchpoint/concurrent/futures";
const pool = new ThreadPoolExecutor({ max_workers: 2 });
function work(): void {
  pool.submit(work);
}
pool.submit(work);
pool.shutdown();
