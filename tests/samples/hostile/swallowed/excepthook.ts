/**
 * Takes over what happens to exceptions that nobody caught.
 * @exercise counter
 * @after starter
 * @fails alone "TypeError: Cannot assign to read only property 'excepthook' of object '[object Object]'"
 * @fails total "TypeError: Cannot assign to read only property 'excepthook' of object '[object Object]'"
 */
import * as sys from "switchpoint/sys";
import * as threading from "switchpoint/threading";
(threading as any).excepthook = () => {};
(sys as any).excepthook = () => {};
