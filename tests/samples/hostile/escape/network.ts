/**
 * A socket to the machine's own network.
 * @exercise counter
 * @after starter
 */
import { socket } from "switchpoint/socket";
const s = new socket();
s.connect(["127.0.0.1", $CANARY_PORT]);
s.sendall(new Uint8Array([1]));
throw new Error("ESCAPED: connected");
