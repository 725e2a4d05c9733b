/**
 * A socket to the machine's own network.
 * @exercise counter
 * @after starter
 * @fails alone "ConnectionRefusedError: [Errno 111] Connection refused"
 * @fails total "ConnectionRefusedError: [Errno 111] Connection refused"
 */
import { socket } from "switchpoint/socket";
const s = new socket();
s.connect(["127.0.0.1", $CANARY_PORT]);
s.sendall(new Uint8Array([1]));
throw new Error("ESCAPED: connected");
