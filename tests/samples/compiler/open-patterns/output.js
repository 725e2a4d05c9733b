(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $n = $m.natives, $g1 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3; const first = $.tag(({ "first": function ($1) { return $.atomic($f0_first, this, arguments); } })["first"], $f0_first); 
function* $f0_first(values) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4, $5, $o1 = null; try { 
const a = ($1 = values, $2 = $o1 = $.within(yield* $.open($b + 1, $1), $o1), (($3 = (yield* $.take($b + 2, $2))) === void 0 ? ($4 = Number, ($.left -= $c[3]) >= 0 && $4 === $n[3] ? ($5 = $4("x"), ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)), $5) : ($5 = $.bodyOf($4)) !== void 0 ? ($.depth = $d, $5 = yield* $5.call(void 0, "x"), ($.left -= $c[5]) < 0 && (yield* $.at($b + 5)), $5) : ($.depth = $d, yield* $.call($b + 3, $4, void 0, ["x"]))) : $3)), $k0 = ($o1 = $2.outer, yield* $.finish($b + 6, $2), 0); 
return ($1 = a, $.left -= $c[7], $1); } catch ($e) { if ($o1 !== null) { $e = $.caught($e); $.depth = $d, yield* $.closePatterns($b + 8, $o1, $e); $o1 = null; } throw $e; } finally { if ($o1 !== null && !$.killed) { $.depth = $d, yield* $.closePatterns($b + 8, $o1, $.none); $o1 = null; } } } 

(($1 = $g1, $2 = (yield* ($.left -= $c[9], $.depth = $d, $f0_first)([1, ], )), ($.left -= $c[10]) >= 0 && $1 === $n[10] ? ($3 = $1($2), ($.left -= $c[11]) < 0 && (yield* $.at($b + 11)), $3) : ($3 = $.bodyOf($1)) !== void 0 ? ($.depth = $d, $3 = yield* $3.call(void 0, $2), ($.left -= $c[12]) < 0 && (yield* $.at($b + 12)), $3) : ($.depth = $d, yield* $.call($b + 10, $1, void 0, [$2])))); $.left -= $c[13]; }; })
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
