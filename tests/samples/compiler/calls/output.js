(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const direct = $.tag(({ "direct": function ($1) { return $.atomic($f0_direct, this, arguments); } })["direct"], $f0_direct); function* $f0_direct(x) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1; 
return ($1 = x, $.left -= $c[1], $1); } function $pf0_direct($k, x) { if ($k < 1) throw $.recursionError(); ($.left -= $c[0]) < 0 && $.over(); let $1; return ($1 = x, $.left -= $c[1], $1); } 

const o = ({ "method": (($b, $o) => $.tag(({ "method"($1) { return $.atomic($b, this, arguments); } })["method"], $b, $o, $w, 0))(function* $f_method_1(x) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); let $1; return ($1 = x, $.left -= $c[3], $1); }, function $pf_method_1($this2, x) { let $1; return ($1 = x, $.left -= $q[0], $1); }), }); 
let chosen = direct; 
(((chosen = ((($.left -= $c[4]) < $z[4] ? yield* $.getv($b + 4, o, "method") : o.method))))); 
(($1 = ($.left -= $c[5], $.depth = $d, ($1 = $.attempt($b + 5, $pf0_direct, 1)) !== $.notDone ? $1 : yield* $f0_direct(1)), $.left -= $c[6], $.depth = $d, ($2 = $.attempt($b + 6, $pf0_direct, $1)) !== $.notDone ? $2 : yield* $f0_direct($1))); 
(($1 = (($.left -= $c[7]) < $z[7] ? yield* $.getm($b + 7, o, "method") : o.method), $3 = 9, $1 === $n[8] && $.left >= $c[8] ? ($.left -= $q[1], $2 = $1.call(o, 2)) : ($3 = 10, $2 = $.oneGo($1, $c[8], $d)) !== void 0 ? ($.left -= $q[2], $2 = $2(o, 2)) : ($.left -= $c[8], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(o, 2) : ($3 = 0, $.call($b + 8, $1, o, [2])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); 
(($1 = chosen, $2 = [3, ...(yield* $.spread($b + 11, [4, ])), ], $.depth = $d, yield* $.apply($b + 12, $1, void 0, $2))); 
((($.left -= $c[13], $2 = o) == null ? void 0 : ($1 = (($.left -= $c[14]) < $z[14] ? yield* $.getm($b + 14, $2, "method") : $2.method), $.left -= $c[15], $1) == null ? void 0 : ($4 = 17, $1 === $n[16] && $.left >= $c[16] ? ($.left -= $q[3], $3 = $1.call($2, 5)) : ($4 = 18, $3 = $.oneGo($1, $c[16], $d)) !== void 0 ? ($.left -= $q[4], $3 = $3($2, 5)) : ($.left -= $c[16], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2, 5) : ($4 = 0, $.call($b + 16, $1, $2, [5])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3))); $.left -= $c[19]; }; })
// 0 entry direct 1:1 [resume]
// 1 cost 2:10 [load_fast return]
// 2 entry method 4:19 [resume]
// 3 cost 4:40 [load_fast return]
// 4 get method 6:10 [make_function store_global build store_global load_global store_global load_global]
// 5 call direct 7:8 [load_attr store_global pop load_global load_global load_const]
// 6 call direct 7:1 [call_python]
// 7 get method 8:1 [call_python pop load_global]
// 8 call method 8:1 [load_attr load_const]
// 9 call method 8:1 [call_c]
// 10 call method 8:1 [call_python]
// 11 get 9:11 [pop load_global load_const load_const build]
// 12 call chosen 9:1 [get_iter]
// 13 cost 10:1 [pop load_global branch]
// 14 get method 10:1 []
// 15 cost 10:1 [load_attr branch]
// 16 call method 10:1 [load_const]
// 17 call method 10:1 [call_c]
// 18 call method 10:1 [call_python]
// 19 cost 1:1 [pop]
