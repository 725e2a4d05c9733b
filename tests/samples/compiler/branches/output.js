(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; const sign = $.tag(({ "sign": function ($1) { return $.atomic($f0_sign, this, arguments); } })["sign"], $f0_sign); function* $f0_sign(n) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2; 
if ((n < 0)) { return ($1 = (- 1), $.left -= $c[1], $1); } else { 
if ((n > 0)) { (($1 = $g0, ($.left -= $c[2]) >= 0 && $1 === $n[2] ? ($2 = $1(n), ($.left -= $c[3]) < 0 && (yield* $.at($b + 3)), $2) : ($2 = $.bodyOf($1)) !== void 0 ? ($.depth = $d, $2 = yield* $2.call(void 0, n), ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)), $2) : ($.depth = $d, yield* $.call($b + 2, $1, void 0, [n])))); $.left -= $c[5]; } else { $.left -= $c[6]; } } 
const big = ((n > 10) ? "big" : "small"); 
return ($1 = (n && big), $.left -= $c[7], $1); } $.left -= $c[8]; }; })
// 0 entry sign 1:1 [resume]
// 1 cost 2:21 [load_fast load_const compare branch load_const unary return]
// 2 call print 3:19 [load_fast load_const compare branch load_fast load_const compare branch load_global load_fast]
// 3 call print 3:19 [call_c]
// 4 call print 3:19 [call_python]
// 5 cost 3:8 [pop]
// 6 cost 3:8 [load_fast load_const compare branch load_fast load_const compare branch]
// 7 cost 5:10 [load_fast load_const compare branch load_const store_fast load_fast branch load_fast return]
// 8 cost 1:1 [make_function store_global]
