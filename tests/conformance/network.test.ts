/** Downloads from named hosts, and response times. */
import { expect, test } from "vitest";
import { explore, lines, raises, run } from "./program.ts";

const NETWORK = `import { fetch, host } from "switchpoint/network"; import { Thread } from "switchpoint/threading"; import { monotonic, sleep } from "switchpoint/time"; import { request, work } from "switchpoint";
host("example.com", { latency: 0.1, bandwidth: 1_000_000, size: 50_000, pages: { "/big": 1_000_000, "/hello": Uint8Array.of(104, 105) } });
`;

test("a download takes the latency and its bytes' time", () => {
  const [small, big, hello] =
    lines(`${NETWORK}function timed(url: string) { const from = monotonic(); const r = fetch(url); print((monotonic() - from).toFixed(3), r.length); return r; }
timed("http://example.com/"); timed("example.com/big"); print(timed("http://example.com/hello").read()[1]);`);
  expect([small, big, hello]).toEqual(["0.150 50000", "1.100 1000000", "0.100 2"]);
});

test("threads wait for their downloads side by side; the line is shared", () => {
  const program = (
    threads: number,
  ) => `${NETWORK}const ts = Array.from({ length: ${threads} }, () => new Thread({ target: fetch, args: ["example.com/"] }));
for (const t of ts) t.start(); for (const t of ts) t.join(); print(monotonic().toFixed(2));`;
  expect(lines(program(1))).toEqual(["0.15"]);
  // A tenth of a second for all, and a twentieth each.
  expect(lines(program(10))).toEqual(["0.60"]);
});

test("a thread that waits for a download has let go of the GIL", () => {
  const { time } = run(`${NETWORK}const t = new Thread({ target: fetch, args: ["example.com/"] }); t.start(); work(0.15); t.join();`);
  expect(time).toBeGreaterThan(0.15);
  expect(time).toBeLessThan(0.16);
});

test("a host that nobody made known; options that make no sense", () => {
  expect(lines(raises(NETWORK, 'fetch("http://nowhere/")'))).toEqual(["gaierror: [Errno -2] Name or service not known"]);
  expect(lines(raises(NETWORK, 'host("x", { latency: -1 })'))).toEqual(["ValueError: latency must be a non-negative number of seconds"]);
});

test("a host refuses more connections than it serves: only some schedules find out", () => {
  const program = `import { fetch, host } from "switchpoint/network"; import { Thread } from "switchpoint/threading";
host("small", { connections: 1 }); const t = new Thread({ target: () => { fetch("small/"); }, daemon: true }); t.start();
try { fetch("small/"); print("ok"); } catch (e) { print((e as Error).message); } t.join();`;
  const { outcomes, complete } = explore(program, { outcomes: true });
  expect(complete).toBe(true);
  expect(new Set(outcomes!.map(({ stdout }) => stdout.trim()))).toEqual(new Set(["ok", "[Errno 111] Connection refused"]));
});

test("request() measures response times; the run says how they are spread", () => {
  const { response_times, error } = run(`${NETWORK}for (let i = 1; i <= 10; i++) { using _ = request(); sleep(i / 100); }`);
  expect(error).toBe(null);
  expect(response_times!.count).toBe(10);
  expect(response_times!.p50).toBeCloseTo(0.05, 3);
  expect(response_times!.p90).toBeCloseTo(0.09, 3);
  expect(response_times!.max).toBeCloseTo(0.1, 3);
  expect(run("print(1);").response_times).toBe(null);
});

test("a thread's response times: beside one that computes it waits a switch interval for the GIL at every wake-up", () => {
  const program = (beside: string) =>
    `${NETWORK}const t = new Thread({ target: () => { for (let i = 0; i < 20; i++) sleep(0.001); } }); t.start(); ${beside} t.join();`;
  const times = (beside: string) => run(program(beside)).threads[1]!.response_times!;
  expect(times("").p99).toBeLessThan(0.0002);
  expect(times("").count).toBeGreaterThanOrEqual(20);
  expect(times("work(1);").p50).toBeGreaterThan(0.005);
});
