(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; const f = $.tag(({ "f": function () { return $.atomic($f0_f, this, arguments); } })["f"], $f0_f); const g = $.tag(({ "g": function () { return $.atomic($f2_g, this, arguments); } })["g"], $f2_g); function* $f0_f() { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2; 
try { 
return ($1 = ($.left -= $c[1], $.depth = $d, ($1 = $.attempt($f2_g_0)) !== $.notDone ? $1 : yield* $f2_g()), $.left -= $c[2], $1); } catch ($e) { let e = $.caught($e); { 

throw ($1 = e, $.left -= $c[3], $1); } } finally { if (!$.killed) { 

(($1 = $g0, ($.left -= $c[4]) >= 0 && $1 === $n[4] ? ($2 = $1("done"), ($.left -= $c[5]) < 0 && (yield* $.at($b + 5)), $2) : ($2 = $.bodyOf($1)) !== void 0 ? ($.depth = $d, $2 = yield* $2.call(void 0, "done"), ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)), $2) : ($.depth = $d, yield* $.call($b + 4, $1, void 0, ["done"])))); $.left -= $c[7]; } } 

$.left -= $c[8]; } 
function* $f2_g() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)); $.left -= $c[10]; } function $f2_g_0($k, ) { if ($k >= $.limit) throw $.recursionError(); ($.left -= $c[9]) < 0 && ($.over($b + 9)); $.left -= $c[10]; } $.left -= $c[11]; }; })
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
