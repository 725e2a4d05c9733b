(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; $.exports($m, ["total", () => total, null, "total"]); const total = $.tag(({ "total"($1) { return $.atomic($f0_total, this, arguments); } })["total"], $f0_total); function* $f0_total(source) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); return $.coroutine("total", (function* $f_total_1() { $.left -= $c[1]; const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1; 
let sum = 0; 
{ const $l0 = yield* $.openAsync($b + 2, source); for (; ($.left -= $c[3], $.depth = $d, yield* $.stepAsync($b + 3, $l0)); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9))) { const value = $l0.value; if ($.left >= $w[0]) { { 
if ((value < 0)) { $.left -= $c[4]; continue; } else { $.left -= $c[5]; } 
if ((value === 0)) { $.left -= $c[6]; break; } else { $.left -= $c[7]; } 
(((sum = (sum + value)))); } $.left -= $c[8]; } else { { if ((value < 0)) { $.left -= $c[4]; continue; } else { ($.left -= $c[5]) < 0 && (yield* $.at($b + 5)); } if ((value === 0)) { $.left -= $c[6]; break; } else { ($.left -= $c[7]) < 0 && (yield* $.at($b + 7)); } (((sum = (sum + value)))); } $.left -= $c[8]; } } } 

return ($1 = sum, $.left -= $c[10], $1); 
})()); } $.left -= $c[11]; }; })
// 0 entry total 1:8 [resume]
// 1 cost 1:8 [resume]
// 2 get 3:29 [load_const store_fast load_fast]
// 3 get 3:3 [get_iter]
// 4 cost 4:20 [for_iter store_fast load_fast load_const compare branch]
// 5 jump 4:5 [for_iter store_fast load_fast load_const compare branch_taken]
// 6 cost 5:22 [load_fast load_const compare branch jump_forward]
// 7 jump 5:5 [load_fast load_const compare branch_taken]
// 8 cost 3:3 [load_fast load_fast inplace store_fast pop]
// 9 loop 3:3 [jump_back]
// 10 cost 8:10 [load_fast return]
// 11 cost 1:1 [make_function store_global]
