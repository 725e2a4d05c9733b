print(
  [...[, 1, , 2]],
  [...[,]].length,
  0 in [...[,]],
  Math.max(...[1, 2]),
  [, 1].length,
  0 in [, 1],
  ((...a: any[]) => a.length)(...([, ,] as any)),
  [..."a😀b"].length,
  { ...[, 1] },
  { ..."ab" },
  { ...null, ...undefined, ...(1 as any) },
);
