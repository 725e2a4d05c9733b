/** Sockets, and waiting for many of them. */
import { publish, adopt } from "../registry.ts";
import * as network from "../socket/network.ts";
import { Poll, signatures as pollSignatures } from "../socket/poll.ts";
import * as select from "../socket/select.ts";
import * as socket from "../socket/socket.ts";

publish({ "switchpoint/socket": socket, "switchpoint/select": select, "switchpoint/network": network });
adopt(Poll, "Poll", pollSignatures);
