(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; const sign = $.tag(({ "sign": function ($1) { return $.atomic($f0_sign, this, arguments); } })["sign"], $f0_sign); function* $f0_sign(n) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3; 
if ((n < 0)) { return ($1 = (- 1), $.left -= $c[1], $1); } else { ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); 
if ((n > 0)) { (($1 = $g0, $3 = 4, $1 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $2 = $1(n)) : ($3 = 5, $2 = $.oneGo($1, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(void 0, n)) : ($.left -= $c[3], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, n) : ($3 = 0, $.call($b + 3, $1, void 0, [n])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); $.left -= $c[7]; } else { ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); } } 
const big = ((n > 10) ? ($1 = "big", $.left -= $c[8], $1) : (($.left -= $c[9]) < 0 && (yield* $.at($b + 9)), ($1 = "small", $.left -= $c[10], $1))); 
return ($1 = (n && big), $.left -= $c[11], $1); } $.left -= $c[12]; }; })
// 0 entry sign 1:1 [resume]
// 1 cost 2:21 [load_fast load_const compare branch load_const unary return]
// 2 jump 2:3 [load_fast load_const compare branch_taken]
// 3 call print 3:19 [load_fast load_const compare branch load_global load_fast]
// 4 call print 3:19 [call_c]
// 5 call print 3:19 [call_python]
// 6 jump 3:8 [load_fast load_const compare branch_taken]
// 7 cost 3:8 [pop]
// 8 cost 4:15 [load_fast load_const compare branch load_const]
// 9 jump 4:15 [load_fast load_const compare branch_taken]
// 10 cost 4:15 [load_const]
// 11 cost 5:10 [store_fast load_fast branch load_fast return]
// 12 cost 1:1 [make_function store_global]
