(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const a = ($1 = ({ "a": 1, "b": [2, 3, ], }), $.needsObject($1), (($.left -= $c[0]) < $z[0] ? yield* $.getv($b + 0, $1, "a") : $1.a)), c = ($2 = (($.left -= $c[1]) < $z[1] ? yield* $.getv($b + 1, $1, "b") : $1.b), $3 = yield* $.open($b + 2, $2), (($4 = (yield* $.take($b + 3, $3))) === void 0 ? 1 : $4)), rest = (yield* $.takeRest($b + 4, $3)), others = (yield* $.finish($b + 5, $3), (yield* $.restOf($b + 6, $1, ["a", "b"]))); 
let x = 1; 
let y = 2; 
(($1 = [y, x, ], $2 = yield* $.open($b + 7, $1), (x = (yield* $.take($b + 8, $2))), (y = (yield* $.take($b + 9, $2))), yield* $.finish($b + 10, $2))); $.left -= $c[11]; }; })
// 0 get a 1:9 [load_const load_const load_const build build]
// 1 get b 1:12 [load_attr store_global]
// 2 get 1:15 [load_attr]
// 3 get 1:16 [get_iter]
// 4 get 1:23 [store_fast store_global]
// 5 call 1:15 [store_fast store_global]
// 6 get 1:33 []
// 7 get 4:1 [build store_global load_const store_global load_const store_global load_global load_global build]
// 8 get 4:2 [get_iter]
// 9 get 4:5 [store_fast store_global]
// 10 call 4:1 [store_fast store_global]
// 11 cost 1:1 [pop]
