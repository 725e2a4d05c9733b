(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $n = $m.natives; return function* () { const $d = $.depth + 1; const range = $.tagGenerator(({ "range"($1) { return $.atomic($f0_range, this, arguments); } })["range"], $f0_range); function* $f0_range(n) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); return $.generator($f0_range, function* ($g0m) { $.left -= $c[1]; 
$.left -= $c[2]; for (let i = 0; (i < n); (i++), ($.left -= $c[4]) < 0 && (yield* $.at($b + 4))) { ((yield ($.left -= $c[3], $g0m.value = i, $g0m))); } 
((yield* $.delegate($b + 5, $g0m, [n, ]))); 
$.left -= $c[6]; }); } $.left -= $c[7]; }; })
// 0 entry range 1:1 [resume]
// 1 cost 1:1 [resume]
// 2 cost 2:3 [load_const store_fast]
// 3 cost 2:31 [load_fast load_fast compare branch load_fast]
// 4 loop 2:3 [yield pop load_fast load_const inplace store_fast jump_back]
// 5 call 3:3 [load_fast load_fast compare branch load_fast build]
// 6 cost 1:28 [yield pop load_const return]
// 7 cost 1:1 [make_function store_global]
