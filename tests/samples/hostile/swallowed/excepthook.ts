/**
 * Takes over what happens to exceptions that nobody caught.
 * @exercise counter
 * @after starter
 */
import * as sys from "switchpoint/sys";
import * as threading from "switchpoint/threading";
(threading as any).excepthook = () => {};
(sys as any).excepthook = () => {};
