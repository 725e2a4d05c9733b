/** The constants of Python's `socket` that the model knows, with Linux's values. Source: socket(2), socket(7). */

export const AF_UNIX = 1;
export const AF_INET = 2;
export const SOCK_STREAM = 1;
export const SOCK_DGRAM = 2;
export const IPPROTO_TCP = 6;
export const IPPROTO_UDP = 17;
export const SOL_SOCKET = 1;
export const SO_REUSEADDR = 2;
export const SO_ERROR = 4;
export const SO_SNDBUF = 7;
export const SO_RCVBUF = 8;
export const SO_KEEPALIVE = 9;
export const SO_REUSEPORT = 15;
export const TCP_NODELAY = 1;
export const SOMAXCONN = 4096;
export const MSG_PEEK = 2;
export const MSG_DONTWAIT = 64;
export const SHUT_RD = 0;
export const SHUT_WR = 1;
export const SHUT_RDWR = 2;
export const INADDR_ANY = 0;
