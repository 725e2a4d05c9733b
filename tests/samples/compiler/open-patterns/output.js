(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const first = $.tag(({ "first": function ($1) { return $.atomic($f0_first, this, arguments); } })["first"], $f0_first); 
function* $f0_first(values) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4, $5, $6, $o1 = null; try { 
const a = ($1 = values, $2 = $o1 = $.within(yield* $.open($b + 1, $1), $o1), (($3 = (yield* $.take($b + 2, $2))) === void 0 ? ($4 = Number, $6 = 4, $4 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $5 = $4("x")) : ($6 = 5, $5 = $.oneGo($4, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $5 = $5(void 0, "x")) : ($.left -= $c[3], $.depth = $d, $5 = yield* ($5 = $.bodyOf($4)) !== void 0 ? $5.call(void 0, "x") : ($6 = 0, $.call($b + 3, $4, void 0, ["x"])), $6 > 0 && ($.left -= $c[$6])), $.left < 0 && $6 > 0 && (yield* $.at($b + $6)), $5) : $3)), $k0 = ($o1 = $2.outer, yield* $.finish($b + 6, $2), 0); 
return ($1 = a, $.left -= $c[7], $1); } catch ($e) { if ($o1 !== null) { $e = $.caught($e); $.depth = $d, yield* $.closePatterns($b + 8, $o1, $e); $o1 = null; } throw $e; } finally { if ($o1 !== null && !$.killed) { $.depth = $d, yield* $.closePatterns($b + 8, $o1, $.none); $o1 = null; } } } 

(($1 = $g2, $2 = (yield* ($.left -= $c[9], $.depth = $d, $f0_first)([1, ], )), $4 = 11, $1 === $n[10] && $.left >= $c[10] ? ($.left -= $q[2], $3 = $1($2)) : ($4 = 12, $3 = $.oneGo($1, $c[10], $d)) !== void 0 ? ($.left -= $q[3], $3 = $3(void 0, $2)) : ($.left -= $c[10], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 10, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[13]; }; })
// 0 entry first 2:1 [resume]
// 1 get 3:9 [load_fast]
// 2 get 3:10 [get_iter]
// 3 call Number 3:14 [store_fast load_global load_const]
// 4 call Number 3:14 [call_c]
// 5 call Number 3:14 [call_python]
// 6 call 3:9 [store_fast store_fast]
// 7 cost 4:10 [load_fast return]
// 8 cost 2:1 []
// 9 call first 6:7 [make_function store_global load_global load_global load_const build]
// 10 call print 6:1 [call_python]
// 11 call print 6:1 [call_c]
// 12 call print 6:1 [call_python]
// 13 cost 1:1 [pop]
