const { a, b: [c = 1, ...rest], ...others } = { a: 1, b: [2, 3] } as any;
let x = 1;
let y = 2;
[x, y] = [y, x];
