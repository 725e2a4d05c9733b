(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; const range = $.tagGenerator(({ "range"($1) { return $.atomic($f0_range, this, arguments); } })["range"], $f0_range); function* $f0_range(n) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); return $.generator($f0_range, function* $f_range_2($y1) { $.left -= $c[1]; let $1; 
$.left -= $c[2]; $1 = 0; for (let i = 0; ((i < n)) && (($.left -= $c[3]) < 0 && (yield* $.at($b + ($1 === 1 ? 3 : 4))), $1 = 1, true); (i++), 0) { ((yield ($.left -= $c[5], $y1.value = i, $y1))); } if ($1 === 0) { ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); } 
((yield* $.delegate($b + 7, $y1, [n, ]))); 
$.left -= $c[8]; }); } $.left -= $c[9]; }; })
// 0 entry range 1:1 [resume]
// 1 cost 1:1 [resume]
// 2 cost 2:3 [load_const store_fast]
// 3 loop 2:3 [yield pop load_fast load_const inplace store_fast jump_to_test load_fast load_fast compare branch_back]
// 4 jump 2:3 [load_fast load_fast compare branch]
// 5 cost 2:31 [load_fast]
// 6 jump 2:3 [branch_taken]
// 7 call 3:3 [load_fast load_fast compare branch load_fast build]
// 8 cost 1:28 [yield pop load_const return]
// 9 cost 1:1 [make_function store_global]
