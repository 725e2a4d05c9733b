(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const sum = $.tag(({ "sum": function ($1) { return $.atomic($f0_sum, this, arguments); } })["sum"], $f0_sum); const size = $.tag(({ "size": function ($1) { return $.atomic($f4_size, this, arguments); } })["size"], $f4_size); 
function* $f0_sum(n) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2; 
let total = 0; 
$.left -= $c[1]; $1 = 0; for (let i = 0; ((i < n)) && (($.left -= $c[2]) < 0 && (yield* $.at($b + ($1 === 1 ? 2 : 3))), $1 = 1, true); (i++), 0) { (((total = (total + i)))); } if ($1 === 0) { ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)); } 
if ((n < 2)) { return ($1 = total, $.left -= $c[5], $1); } else { ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); return ($1 = (total + ($1 = (n - 1), $.left -= $c[7], $.depth = $d, ($2 = $.attempt($b + 7, $pf0_sum, $1)) !== $.notDone ? $2 : yield* $f0_sum($1))), $.left -= $c[8], $1); } } function $pf0_sum($k, n) { if ($k < 1) throw $.recursionError(); ($.left -= $c[0]) < 0 && $.over(); let $1, $2; let total = 0; $.left -= $c[1]; $1 = 0; for (let i = 0; ((i < n)) && (($.left -= $c[2]) < 0 && $.over(), $1 = 1, true); (i++), 0) { (((total = (total + i)))); } if ($1 === 0) { $.left -= $c[4]; } if ((n < 2)) { return ($1 = total, $.left -= $c[5], $1); } else { 0; return ($1 = (total + ($1 = (n - 1), $pf0_sum($k - 1, $1))), $.left -= $q[0], $1); } } 


function* $f4_size(list) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)); let $1; 
return ($1 = (((($.left -= $c[10]) < $z[10] ? yield* $.getv($b + 10, list, "length") : list.length)) + ($.left -= $c[11], $.depth = $d, ($1 = $.attempt($b + 11, $pf0_sum, 3)) !== $.notDone ? $1 : yield* $f0_sum(3))), $.left -= $c[12], $1); } 

(($1 = $g2, $2 = (yield* ($.left -= $c[13], $.depth = $d, $f4_size)([1, ], )), $4 = 15, $1 === $n[14] && $.left >= $c[14] ? ($.left -= $q[1], $3 = $1($2)) : ($4 = 16, $3 = $.oneGo($1, $c[14], $d)) !== void 0 ? ($.left -= $q[2], $3 = $3(void 0, $2)) : ($.left -= $c[14], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 14, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[17]; }; })
// 0 entry sum 2:1 [resume]
// 1 cost 4:3 [load_const store_fast load_const store_fast]
// 2 loop 4:3 [load_fast load_fast inplace store_fast pop load_fast load_const inplace store_fast jump_to_test load_fast load_fast compare branch_back]
// 3 jump 4:3 [load_fast load_fast compare branch]
// 4 jump 4:3 [branch_taken]
// 5 cost 5:18 [load_fast load_fast compare branch load_fast load_const compare branch load_fast return]
// 6 jump 5:26 [load_fast load_fast compare branch load_fast load_const compare branch_taken]
// 7 call sum 5:34 [load_fast load_global load_fast load_const binary]
// 8 cost 5:26 [call_python binary return]
// 9 entry size 8:1 [resume]
// 10 get length 9:10 [load_fast]
// 11 call sum 9:24 [load_global call_specialised load_global load_const]
// 12 cost 9:10 [call_python binary return]
// 13 call size 11:7 [make_function store_global make_function store_global load_global load_global load_const build]
// 14 call print 11:1 [call_python]
// 15 call print 11:1 [call_c]
// 16 call print 11:1 [call_python]
// 17 cost 1:1 [pop]
