/** What is always loaded: the built-in things, threads, and what belongs to them. */
import * as atexit from "../atexit.ts";
import * as dis from "../dis.ts";
import * as byteTypes from "../buffers/byte-types.ts";
import * as builtins from "../builtins.ts";
import * as contextvars from "../contextvars/contextvars.ts";
import { asyncGeneratorClasses } from "../coroutines/async-generator.ts";
import { Coroutine } from "../coroutines/coroutine.ts";
import { generatorClasses } from "../coroutines/generator.ts";
import { BufferedFile } from "../files/buffered-file.ts";
import { open, signatures as openSignatures } from "../files/open.ts";
import { TextIOWrapper } from "../files/text-file.ts";
import * as heapq from "../heapq/heapq-module.ts";
import * as logging from "../logging.ts";
import { programView } from "../program-view.ts";
import * as queue from "../queue/queue.ts";
import { QueueMutex } from "../queue/queue-mutex.ts";
import { adopt, publish } from "../registry.ts";
import { tag } from "../callable.ts";
import * as signal from "../signal/signal.ts";
import { streamClasses } from "../standard-streams.ts";
import * as switchpoint from "../switchpoint.ts";
import * as sys from "../sys.ts";
import { Held } from "../threading/lock.ts";
import * as threading from "../threading/threading.ts";
import * as time from "../time.ts";
import * as warnings from "../warnings/warnings.ts";

publish({
  "switchpoint/builtins": { ...builtins, ...byteTypes, open, signatures: { ...byteTypes.signatures, ...openSignatures } },
  switchpoint,
  "switchpoint/threading": threading,
  "switchpoint/queue": queue,
  "switchpoint/sys": sys,
  "switchpoint/time": time,
  "switchpoint/signal": signal,
  "switchpoint/contextvars": contextvars,
  "switchpoint/heapq": heapq,
  "switchpoint/atexit": atexit,
  "switchpoint/dis": dis,
  "switchpoint/warnings": warnings,
  "switchpoint/logging": logging,
});
for (const made of [
  Held,
  QueueMutex,
  ...streamClasses,
  BufferedFile,
  TextIOWrapper,
  Coroutine,
  ...asyncGeneratorClasses,
  ...generatorClasses,
])
  adopt(made);
for (const [method, body] of programView) tag(method, body);
