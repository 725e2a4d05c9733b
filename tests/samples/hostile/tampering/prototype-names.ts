/**
 * Variables called as the members of every object.
 * @exercise counter
 * @fails total "two increments gave 1.8333333333333333"
 */
let constructor = 0, __proto__ = 0, toString = 0, hasOwnProperty = 0, valueOf = 0, __defineGetter__ = 0;
export function increment() { constructor += 1; __proto__ += 1; toString += 1; hasOwnProperty += 1; valueOf += 1; __defineGetter__ += 1; }
export function total() { return (constructor + __proto__ + toString + hasOwnProperty + valueOf + __defineGetter__) / 6; }
