(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; const countdown = $.tag(({ "countdown"($1) { return $.atomic($f0_countdown, this, arguments); } })["countdown"], $f0_countdown); function* $f0_countdown(n) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); return $.asyncGenerator("countdown", function* $f_countdown_1($y0) { $.left -= $c[1]; let $1, $2; 
$1 = 0; for (; ((n > 0)) && (($.left -= $c[2]) < 0 && (yield* $.at($b + ($1 === 1 ? 2 : 3))), $1 = 1, true); 0) { { 
const sent = (yield ($.left -= $c[4], $y0.value = (n--), $y0)); 
if ((sent === "stop")) { return ($2 = void 0, $.left -= $c[5], $2); } else { ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); } } } if ($1 === 0) { ($.left -= $c[7]) < 0 && (yield* $.at($b + 7)); } 

$.left -= $c[8]; }); } 
((yield* ($.passed = $b + 9, $.left -= $c[9], $.depth = $d, $f0_countdown)(3, ))); $.left -= $c[10]; }; })
// 0 entry countdown 1:1 [resume]
// 1 cost 1:1 [resume]
// 2 loop 2:3 [jump_to_test load_fast load_const compare branch_back]
// 3 jump 2:3 [load_fast load_const compare branch]
// 4 cost 3:27 [load_fast load_const inplace store_fast]
// 5 cost 4:26 [yield store_fast load_fast load_const compare branch load_const return]
// 6 jump 4:5 [yield store_fast load_fast load_const compare branch_taken]
// 7 jump 2:3 [branch_taken]
// 8 cost 1:38 [load_fast load_const compare branch load_const return]
// 9 call countdown 7:1 [make_function store_global load_global load_const]
// 10 cost 1:1 [call_python pop]
