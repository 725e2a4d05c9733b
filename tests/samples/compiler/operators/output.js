(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12; let a = ({ "n": 1, }), b = 2; 
((($1 = ((($.left -= $c[0]) < $z[0] ? yield* $.getv($b + 0, a, "n") : a.n) ** b), (($.left -= $c[1]) < $z[1] ? yield* $.setv($b + 1, a, "n", $1) : (a.n = $1))))); 
(((($1 = (($.left -= $c[2]) < $z[2] ? yield* $.getv($b + 2, a, "m") : a.m), $.left -= $c[4], $1) ?? ($1 = ($1 = (b--), (($.left -= $c[3]) < $z[3] ? yield* $.setv($b + 3, a, "m", $1) : (a.m = $1))), $.left -= $c[5], $1)))); 
(((($1 = (($.left -= $c[6]) < $z[6] ? yield* $.getv($b + 6, a, "m") : a.m), $.left -= $c[8], $1) && ($1 = ($1 = (~ b), (($.left -= $c[7]) < $z[7] ? yield* $.setv($b + 7, a, "m", $1) : (a.m = $1))), $.left -= $c[9], $1)))); 
(($1 = $g0, $2 = (($.left -= $c[10]) < 0 && (yield* $.set($b + 10, a, $.key("n"), void 0)), delete a.n), $3 = ($3 = "m", $4 = a, ($.left -= $c[11]) < 0 && (yield* $.get($b + 11, $4, $.key($3))), $.in($3, $4)), $4 = (yield* $.instanceOf(a, Object)), $5 = (typeof a), $6 = (void 0), $7 = (b, a), $8 = ((- b) >>> 1), $9 = (! a), $10 = (($10 = (($.left -= $c[12], $10 = a) == null ? void 0 : ($10 = ((($.left -= $c[13]) < $z[13] ? yield* $.getv($b + 13, $10, "m") : $10.m)), $.left -= $c[14], $10))) != null ? (($.left -= $c[16]) < 0 && (yield* $.at($b + 16)), $10) : ($11 = 1, $.left -= $c[15], $11)), $12 = 18, $1 === $n[17] && $.left >= $c[17] ? ($.left -= $q[0], $11 = $1($2, $3, $4, $5, $6, $7, $8, $9, $10)) : ($12 = 19, $11 = $.oneGo($1, $c[17], $d)) !== void 0 ? ($.left -= $q[1], $11 = $11(void 0, $2, $3, $4, $5, $6, $7, $8, $9, $10)) : ($.left -= $c[17], $.depth = $d, $11 = yield* ($11 = $.bodyOf($1)) !== void 0 ? $11.call(void 0, $2, $3, $4, $5, $6, $7, $8, $9, $10) : ($12 = 0, $.call($b + 17, $1, void 0, [$2, $3, $4, $5, $6, $7, $8, $9, $10])), $12 > 0 && ($.left -= $c[$12])), $.left < 0 && $12 > 0 && (yield* $.at($b + $12)), $11)); $.left -= $c[20]; }; })
// 0 get n 2:1 [load_const build store_global load_const store_global load_global]
// 1 set n 2:1 [load_attr load_global inplace]
// 2 get m 3:1 [store_attr pop load_global]
// 3 set m 3:1 [load_global load_const inplace store_global]
// 4 cost 3:1 [load_attr branch]
// 5 cost 3:1 [store_attr]
// 6 get m 4:1 [pop load_global]
// 7 set m 4:1 [load_global unary]
// 8 cost 4:1 [load_attr branch]
// 9 cost 4:1 [store_attr]
// 10 delete n 5:14 [pop load_global load_global]
// 11 get 5:19 [store_subscr load_const load_global compare]
// 12 cost 5:90 [load_global load_global compare load_global unary load_const unary load_global pop load_global load_global unary load_const binary load_global unary load_global branch]
// 13 get m 5:90 []
// 14 cost 5:90 [load_attr]
// 15 cost 5:90 [branch load_const]
// 16 jump 5:90 [branch_taken]
// 17 call print 5:1 []
// 18 call print 5:1 [call_c]
// 19 call print 5:1 [call_python]
// 20 cost 1:1 [pop]
