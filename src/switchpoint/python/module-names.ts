/**
 * What each module of the library exports, and in which pack (packs/) it is. Written by `npm run types:write`; do not edit.
 */

/** One module of the library, seen from outside: its exports' names, with spaces between them. */
export interface ModuleNames {
  readonly pack: string;
  readonly names: string;
}

/** Module specifier → what it exports. */
export const moduleNames: ReadonlyMap<string, ModuleNames> = new Map<string, ModuleNames>([
  ["switchpoint/builtins", { pack: "standard", names: "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Exception ExceptionGroup FileExistsError FileNotFoundError GeneratorExit ImportError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError ProcessLookupError RecursionError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SystemExit TimeoutError TypeError UnicodeDecodeError UnicodeEncodeError UnicodeError UserWarning ValueError Warning ZeroDivisionError bytearray bytes memoryview open str" }],
  ["switchpoint", { pack: "standard", names: "NativeThread RefCounted Request arg assert compute generator import_extension native_thread next request work" }],
  ["switchpoint/threading", { pack: "standard", names: "Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX Thread ThreadError Timer activeCount active_count currentThread current_thread enumerate excepthook get_ident get_native_id local main_thread stack_size threading" }],
  ["switchpoint/queue", { pack: "standard", names: "Empty Full LifoQueue PriorityQueue Queue ShutDown SimpleQueue" }],
  ["switchpoint/sys", { pack: "standard", names: "_is_gil_enabled argv executable exit get_asyncgen_hooks getcheckinterval getrecursionlimit getswitchinterval set_asyncgen_hooks setcheckinterval setrecursionlimit setswitchinterval stderr stdin stdout" }],
  ["switchpoint/time", { pack: "standard", names: "monotonic monotonic_ns perf_counter sleep time time_ns" }],
  ["switchpoint/signal", { pack: "standard", names: "ITIMER_REAL NSIG SIGABRT SIGALRM SIGCHLD SIGCONT SIGHUP SIGINT SIGKILL SIGPIPE SIGQUIT SIGSEGV SIGSTOP SIGTERM SIGUSR1 SIGUSR2 SIG_BLOCK SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK Signals alarm default_int_handler getitimer getsignal itimer_error pause pthread_kill pthread_sigmask raise_signal set_wakeup_fd setitimer signal sigpending sigtimedwait sigwait sigwaitinfo strsignal" }],
  ["switchpoint/contextvars", { pack: "standard", names: "Context ContextVar Token copy_context" }],
  ["switchpoint/heapq", { pack: "standard", names: "heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest" }],
  ["switchpoint/atexit", { pack: "standard", names: "register unregister" }],
  ["switchpoint/dis", { pack: "standard", names: "dis get_instructions" }],
  ["switchpoint/warnings", { pack: "standard", names: "catch_warnings filterwarnings resetwarnings simplefilter warn" }],
  ["switchpoint/logging", { pack: "standard", names: "CRITICAL DEBUG ERROR INFO Logger NOTSET WARNING basicConfig critical debug error exception getLevelName getLogger info log warning" }],
  ["switchpoint/socket", { pack: "network", names: "AF_INET AF_UNIX INADDR_ANY IPPROTO_TCP IPPROTO_UDP MSG_DONTWAIT MSG_PEEK SHUT_RD SHUT_RDWR SHUT_WR SOCK_DGRAM SOCK_STREAM SOL_SOCKET SOMAXCONN SO_ERROR SO_KEEPALIVE SO_RCVBUF SO_REUSEADDR SO_REUSEPORT SO_SNDBUF TCP_NODELAY create_connection create_server error gaierror gethostname socket socketpair timeout" }],
  ["switchpoint/select", { pack: "network", names: "POLLERR POLLHUP POLLIN POLLNVAL POLLOUT POLLPRI error poll select" }],
  ["switchpoint/network", { pack: "network", names: "Response fetch host" }],
  ["switchpoint/hashlib", { pack: "codecs", names: "HASH algorithms_available algorithms_guaranteed md5 new sha1 sha224 sha256 sha384 sha512" }],
  ["switchpoint/zlib", { pack: "codecs", names: "Compress DEFLATED DEF_BUF_SIZE DEF_MEM_LEVEL Decompress MAX_WBITS ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED Z_DEFAULT_COMPRESSION Z_DEFAULT_STRATEGY Z_FINISH Z_FULL_FLUSH Z_NO_COMPRESSION Z_NO_FLUSH Z_SYNC_FLUSH adler32 compress compressobj crc32 decompress decompressobj error" }],
  ["switchpoint/bz2", { pack: "codecs", names: "BZ2Compressor BZ2Decompressor compress decompress" }],
  ["switchpoint/lzma", { pack: "codecs", names: "LZMACompressor LZMADecompressor LZMAError compress decompress" }],
  ["switchpoint/multiprocessing", { pack: "processes", names: "Array AuthenticationError Barrier BoundedSemaphore BufferTooShort Condition Event JoinableQueue Lock Manager Pipe Pool Process ProcessError Queue RLock RawArray RawValue Semaphore SimpleQueue TimeoutError Value active_children allow_connection_pickling cpu_count current_process freeze_support get_all_start_methods get_context get_start_method parent_process set_forkserver_preload set_start_method" }],
  ["switchpoint/multiprocessing/connection", { pack: "processes", names: "Client Connection Listener Pipe wait" }],
  ["switchpoint/multiprocessing/managers", { pack: "processes", names: "AcquirerProxy ArrayProxy BarrierProxy BaseManager BaseProxy ConditionProxy DictProxy EventProxy ListProxy Manager NamespaceProxy QueueProxy RemoteError SharedMemoryManager SyncManager ValueProxy" }],
  ["switchpoint/multiprocessing/pool", { pack: "processes", names: "AsyncResult IMapIterator MapResult MaybeEncodingError Pool ThreadPool" }],
  ["switchpoint/multiprocessing/shared_memory", { pack: "processes", names: "ShareableList SharedMemory" }],
  ["switchpoint/os", { pack: "processes", names: "EX_OK PRIO_PROCESS WEXITSTATUS WIFEXITED WIFSIGNALED WNOHANG WTERMSIG _exit close cpu_count dup dup2 fork getpid getppid getpriority getsid kill nice pipe read sched_yield set_blocking wait waitpid waitstatus_to_exitcode write" }],
  ["switchpoint/subprocess", { pack: "processes", names: "CalledProcessError CompletedProcess DEVNULL PIPE Popen STDOUT SubprocessError TimeoutExpired call check_call check_output getoutput getstatusoutput list2cmdline run" }],
  ["switchpoint/programs", { pack: "processes", names: "register" }],
  ["switchpoint/concurrent/futures", { pack: "processes", names: "ALL_COMPLETED BrokenExecutor BrokenInterpreterPool BrokenProcessPool BrokenThreadPool CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future InterpreterPoolExecutor InvalidStateError ProcessPoolExecutor ThreadPoolExecutor TimeoutError as_completed wait" }],
  ["switchpoint/concurrent/interpreters", { pack: "processes", names: "ExecutionFailed Interpreter InterpreterError InterpreterNotFoundError NotShareableError Queue QueueEmpty QueueFull create create_queue get_current get_main is_shareable list_all" }],
  ["switchpoint/_interpreters", { pack: "processes", names: "InterpreterError InterpreterNotFoundError NotShareableError create destroy exec get_current get_main is_running list_all" }],
  ["switchpoint/pickle", { pack: "processes", names: "DEFAULT_PROTOCOL HIGHEST_PROTOCOL PickleError PicklingError UnpicklingError dumps loads" }],
  ["switchpoint/copy", { pack: "processes", names: "copy deepcopy" }],
  ["switchpoint/mmap", { pack: "processes", names: "MAP_ANONYMOUS MAP_PRIVATE MAP_SHARED PAGESIZE PROT_READ PROT_WRITE mmap" }],
  ["switchpoint/asyncio", { pack: "asyncio", names: "ALL_COMPLETED Barrier BoundedSemaphore BrokenBarrierError CancelledError Condition Event EventLoop FIRST_COMPLETED FIRST_EXCEPTION Future Handle IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock PriorityQueue Queue QueueEmpty QueueFull QueueShutDown Runner Semaphore Server StreamReader StreamWriter Task TaskGroup Timeout TimeoutError TimerHandle all_tasks as_completed create_eager_task_factory create_subprocess_exec create_subprocess_shell create_task current_task eager_task_factory ensure_future gather get_event_loop get_running_loop iscoroutine isfuture new_event_loop open_connection run run_coroutine_threadsafe set_event_loop shield sleep start_server subprocess timeout timeout_at to_thread wait wait_for wrap_future" }],
]);
