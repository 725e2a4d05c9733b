(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; const parse = $.tag(({ "parse": function ($1) { return $.atomic($f0_parse, this, arguments); } })["parse"], $f0_parse); function* $f0_parse(text) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4; 
try { 
if ((text === "")) { throw ($1 = ($1 = RangeError, $2 = ["empty", ], $.depth = $d, yield* $.new($b + 1, $1, $2)), $.left -= $c[2], $1); } else { ($.left -= $c[3]) < 0 && (yield* $.at($b + 3)); } 
return ($1 = ($2 = JSON, $1 = (($.left -= $c[4]) < $z[4] ? yield* $.getm($b + 4, $2, "parse") : $2.parse), $4 = 6, $1 === $n[5] && $.left >= $c[5] ? ($.left -= $q[0], $3 = $1.call($2, text)) : ($4 = 7, $3 = $.oneGo($1, $c[5], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3($2, text)) : ($.left -= $c[5], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2, text) : ($4 = 0, $.call($b + 5, $1, $2, [text])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3), $.left -= $c[8], $1); } catch ($e) { let message = ($1 = $.caught($e), 
$.needsObject($1), (($.left -= $c[9]) < $z[9] ? yield* $.getv($b + 9, $1, "message") : $1.message)); { 
return ($1 = message, $.left -= $c[10], $1); } } finally { if (!$.killed) { 

(($1 = $g0, $3 = 12, $1 === $n[11] && $.left >= $c[11] ? ($.left -= $q[2], $2 = $1("done")) : ($3 = 13, $2 = $.oneGo($1, $c[11], $d)) !== void 0 ? ($.left -= $q[3], $2 = $2(void 0, "done")) : ($.left -= $c[11], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, "done") : ($3 = 0, $.call($b + 11, $1, void 0, ["done"])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); $.left -= $c[14]; } } 

$.left -= $c[15]; } 
((yield* ($.left -= $c[16], $.depth = $d, $f0_parse)("", ))); $.left -= $c[17]; }; })
// 0 entry parse 1:1 [resume]
// 1 call RangeError 3:28 [setup_finally load_fast load_const compare branch load_global load_const]
// 2 cost 3:22 [call_c raise]
// 3 jump 3:5 [setup_finally load_fast load_const compare branch_taken]
// 4 get parse 4:12 [load_global]
// 5 call parse 4:12 [load_attr load_fast]
// 6 call parse 4:12 [call_c]
// 7 call parse 4:12 [call_python]
// 8 cost 4:12 [return]
// 9 get message 5:14 []
// 10 cost 6:12 [load_attr store_fast load_fast return]
// 11 call print 8:5 [load_global load_const]
// 12 call print 8:5 [call_c]
// 13 call print 8:5 [call_python]
// 14 cost 7:13 [pop]
// 15 cost 1:30 [load_const return]
// 16 call parse 11:1 [make_function store_global load_global load_const]
// 17 cost 1:1 [call_python pop]
