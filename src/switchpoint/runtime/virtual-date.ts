/**
 * `Date` on the virtual clock, without the host's time zone: local time is UTC.
 */

const HostDate = Date;
const fields = ["Date", "Day", "FullYear", "Hours", "Milliseconds", "Minutes", "Month", "Seconds"] as const;

/** A Date constructor whose present is `now()` (milliseconds since 1970). */
export function virtualDate(now: () => number): Function {
  const prototype = Object.create(HostDate.prototype) as Record<PropertyKey, unknown>;
  const made = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return textOf(new HostDate(now()));
    const time = args.length === 0 ? now() : args.length === 1 ? timeOf(args[0]) : fromFields(args);
    return Reflect.construct(HostDate, [time], new.target);
  };
  const define = (target: object, name: PropertyKey, value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
  };
  Object.defineProperty(made, "name", { value: "Date", configurable: true });
  Object.defineProperty(made, "length", { value: 7, configurable: true });
  made.prototype = prototype;
  define(prototype, "constructor", made);
  define(made, "now", () => now());
  define(made, "parse", (text: unknown) => parse(String(text)));
  define(made, "UTC", HostDate.UTC);
  for (const [name, method] of Object.entries(utcMethods())) define(prototype, name, method);
  return made;
}

/** The local methods, by their UTC counterparts. */
function utcMethods(): Record<string, Function> {
  const host = HostDate.prototype as unknown as Record<string, Function>;
  const methods: Record<string, Function> = {
    getTimezoneOffset: () => 0,
    toString: function (this: Date) {
      return textOf(this);
    },
    toDateString: function (this: Date) {
      return textOf(this).slice(0, 15);
    },
    toTimeString: function (this: Date) {
      return textOf(this).slice(16);
    },
    toLocaleString: function (this: Date) {
      return this.toISOString().slice(0, 19).replace("T", " ");
    },
    toLocaleDateString: function (this: Date) {
      return this.toISOString().slice(0, 10);
    },
    toLocaleTimeString: function (this: Date) {
      return this.toISOString().slice(11, 19);
    },
  };
  for (const field of fields) {
    methods[`get${field}`] = host[`getUTC${field}`]!;
    if (field !== "Day") methods[`set${field}`] = host[`setUTC${field}`]!;
  }
  return methods;
}

/** `Thu Jan 01 2026 00:00:00 GMT+0000 (UTC)`. */
function textOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return "Invalid Date";
  const [day, number, month, year, time] = date.toUTCString().replace(",", "").split(" ");
  return `${day} ${month} ${number} ${year} ${time} GMT+0000 (UTC)`;
}

function timeOf(value: unknown): number {
  if (value instanceof HostDate) return value.getTime();
  return typeof value === "string" ? parse(value) : Number(value);
}

function fromFields(args: unknown[]): number {
  return HostDate.UTC(...(args.map(Number) as [number, number]));
}

/** A text without a time zone means UTC. */
function parse(text: string): number {
  return /Z|GMT|UTC|[+-]\d\d:?\d\d$/i.test(text) || /^\d{4}(-\d\d){0,2}$/.test(text)
    ? HostDate.parse(text)
    : HostDate.parse(`${text}${text.includes("T") ? "Z" : " UTC"}`);
}
