(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; const name = $.tag(({ "name": function ($1) { return $.atomic($f0_name, this, arguments); } })["name"], $f0_name); function* $f0_name(n) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3; 
{ switch (($1 = n, $.left -= $c[1], $1)) { case ($1 = 
1, $.left -= $c[2], $1): 
return ($1 = "one", $.left -= $c[3], $1); case ($1 = 
2, $.left -= $c[4], $1): default: 

(($1 = $g0, $3 = 6, $1 === $n[5] && $.left >= $c[5] ? ($.left -= $q[0], $2 = $1(n)) : ($3 = 7, $2 = $.oneGo($1, $c[5], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(void 0, n)) : ($.left -= $c[5], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, n) : ($3 = 0, $.call($b + 5, $1, void 0, [n])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); $.left -= $c[8]; } } 

$.left -= $c[9]; } $.left -= $c[10]; }; })
// 0 entry name 1:1 [resume]
// 1 cost 2:3 [load_fast compare branch]
// 2 cost 3:5 [load_const]
// 3 cost 4:14 [load_const return]
// 4 cost 5:5 [load_const]
// 5 call print 7:7 [load_global load_fast]
// 6 call print 7:7 [call_c]
// 7 call print 7:7 [call_python]
// 8 cost 6:5 [pop]
// 9 cost 1:26 [load_const return]
// 10 cost 1:1 [make_function store_global]
