const log: any[] = [];
const mk = () => ({
  [Symbol.iterator]() {
    return {
      get next() {
        log.push("get next");
        return () => ({
          get done() {
            log.push("done");
            return log.length > 8;
          },
          get value() {
            log.push("value");
            return 1;
          },
        });
      },
      get return() {
        log.push("get return");
        return () => ({});
      },
    };
  },
});
for (const x of mk() as any) {
  if (log.length > 4) break;
}
print(log.join());
log.length = 0;
const [a] = mk() as any;
print(log.join());
log.length = 0;
print([...(mk() as any)].length, log.join());
log.length = 0;
try {
  for (const x of mk() as any) throw 1;
} catch {
  print(log.join());
}
