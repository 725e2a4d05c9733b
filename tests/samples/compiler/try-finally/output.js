(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; const f = $.tag(({ "f": function () { return $.atomic($f0_f, this, arguments); } })["f"], $f0_f); const g = $.tag(({ "g": function () { return $.atomic($f2_g, this, arguments); } })["g"], $f2_g); function* $f0_f() { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3; 
try { 
return ($1 = ($.left -= $c[1], $.depth = $d, ($1 = $.attempt($b + 1, $pf2_g)) !== $.notDone ? $1 : yield* $f2_g()), $.left -= $c[2], $1); } catch ($e) { let e = $.caught($e); { 

throw ($1 = e, $.left -= $c[3], $1); } } finally { if (!$.killed) { 

(($1 = $g0, $3 = 5, $1 === $n[4] && $.left >= $c[4] ? ($.left -= $q[0], $2 = $1("done")) : ($3 = 6, $2 = $.oneGo($1, $c[4], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(void 0, "done")) : ($.left -= $c[4], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, "done") : ($3 = 0, $.call($b + 4, $1, void 0, ["done"])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); $.left -= $c[7]; } } 

$.left -= $c[8]; } 
function* $f2_g() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)); $.left -= $c[10]; } function $pf2_g($k) { if ($k < 1) throw $.recursionError(); ($.left -= $c[9]) < 0 && $.over(); $.left -= $c[10]; } $.left -= $c[11]; }; })
// 0 entry f 1:1 [resume]
// 1 call g 3:12 [setup_finally load_global]
// 2 cost 3:12 [call_python return]
// 3 cost 5:5 [store_fast load_fast raise]
// 4 call print 7:5 [load_global load_const]
// 5 call print 7:5 [call_c]
// 6 call print 7:5 [call_python]
// 7 cost 6:13 [pop]
// 8 cost 1:14 [load_const return]
// 9 entry g 10:1 [resume]
// 10 cost 10:14 [load_const return]
// 11 cost 1:1 [make_function store_global make_function store_global]
