/**
 * Python's `asyncio`: what a program imports from "switchpoint/asyncio".
 *
 * Source: CPython 3.13, Lib/asyncio/__init__.py.
 */
import type { Signatures } from "../signatures.ts";

export { Barrier } from "./barrier.ts";
export { Condition } from "./condition.ts";
export { EventLoop } from "./event-loop.ts";
export { get_event_loop, get_running_loop, new_event_loop } from "./events.ts";
export {
  BrokenBarrierError,
  CancelledError,
  IncompleteReadError,
  InvalidStateError,
  LimitOverrunError,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  TimeoutError,
} from "./exceptions.ts";
export { Future } from "./futures.ts";
export { gather, shield } from "./gathering.ts";
export { Handle, TimerHandle } from "./handles.ts";
export { Event, Lock } from "./locks.ts";
export { LifoQueue, PriorityQueue, Queue } from "./queues.ts";
export { run, Runner, set_event_loop } from "./runners.ts";
export { BoundedSemaphore, Semaphore } from "./semaphores.ts";
export { sleep } from "./sleeping.ts";
export { Server } from "./server.ts";
export { create_subprocess_exec, create_subprocess_shell, subprocess } from "./subprocess.ts";
export { StreamReader } from "./stream-reader.ts";
export { open_connection, start_server } from "./streams.ts";
export { StreamWriter } from "./stream-writer.ts";
export { TaskGroup } from "./taskgroups.ts";
export {
  all_tasks,
  create_eager_task_factory,
  create_task,
  current_task,
  eager_task_factory,
  ensure_future,
  iscoroutine,
  isfuture,
  Task,
} from "./tasks.ts";
export { run_coroutine_threadsafe, to_thread } from "./threads.ts";
export { Timeout, timeout, timeout_at } from "./timeouts.ts";
export { ALL_COMPLETED, as_completed, FIRST_COMPLETED, FIRST_EXCEPTION, wait, wait_for } from "./waiting.ts";
export { wrap_future } from "./wrapping.ts";

/** What gives a coroutine when it is called. */
export const coroutines: readonly string[] = [
  "sleep",
  "wait",
  "wait_for",
  "to_thread",
  "Lock.acquire",
  "Lock.held",
  "Event.wait",
  "Condition.acquire",
  "Condition.held",
  "Condition.wait",
  "Condition.wait_for",
  "Semaphore.acquire",
  "Semaphore.held",
  "Barrier.wait",
  "Barrier.reset",
  "Barrier.abort",
  "Queue.put",
  "Queue.get",
  "Queue.join",
  "open_connection",
  "start_server",
  "StreamReader.read",
  "StreamReader.readexactly",
  "StreamReader.readline",
  "StreamReader.readuntil",
  "StreamReader.__anext__",
  "StreamWriter.drain",
  "StreamWriter.wait_closed",
  "Server.start_serving",
  "create_subprocess_exec",
  "create_subprocess_shell",
  "Server.wait_closed",
  "Server.serve_forever",
  "EventLoop.sock_accept",
  "EventLoop.sock_connect",
  "EventLoop.sock_recv",
  "EventLoop.sock_sendall",
  "EventLoop.shutdown_default_executor",
  "EventLoop.shutdown_asyncgens",
  "AsCompleted.__anext__",
];

export const signatures: Signatures = {
  sleep: ["delay", "result?"],
  wait: ["fs", "timeout?", "return_when?"],
  wait_for: ["fut", "timeout"],
  as_completed: ["fs", "timeout?"],
  open_connection: ["host?", "port?", "limit?", "sock?"],
  start_server: ["client_connected_cb", "host?", "port?", "limit?", "backlog?", "sock?", "start_serving?"],
  StreamReader: ["limit?"],
  create_task: ["coro", "name?", "context?", "eager_start?"],
  ensure_future: ["coro_or_future", "loop?"],
  wrap_future: ["future", "loop?"],
  Barrier: ["parties"],
  Condition: ["lock?"],
  "Condition.notify": ["n?"],
  Queue: ["maxsize?"],
  PriorityQueue: ["maxsize?"],
  LifoQueue: ["maxsize?"],
  "Queue.shutdown": ["immediate?"],
  Semaphore: ["value?"],
  BoundedSemaphore: ["value?"],
  // So that its making may take time; `options` has keywords of its own.
  Task: ["coro"],
  Runner: ["debug?", "loop_factory?"],
  "Runner.run": ["coro", "context?"],
  "Future.cancel": ["msg?"],
  "TaskGroup.create_task": ["coro", "name?", "context?"],
  "EventLoop.create_task": ["coro", "name?", "context?", "eager_start?"],
};
