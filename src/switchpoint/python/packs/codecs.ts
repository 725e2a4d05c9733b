/** Digests and compression: C code that works outside the GIL. */
import * as hashlib from "../hashlib/hashlib.ts";
import { publish } from "../registry.ts";
import * as bz2 from "../zlib/bz2.ts";
import * as lzma from "../zlib/lzma.ts";
import * as zlib from "../zlib/zlib.ts";

publish({ "switchpoint/hashlib": hashlib, "switchpoint/zlib": zlib, "switchpoint/bz2": bz2, "switchpoint/lzma": lzma });
