(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; let $1, $2; const pairs = [[1, 2, ], ]; 
{ const $l0 = yield* $.open($b + 0, pairs); try { outer: for (; ($.left -= $c[1]) < 0 || $l0.slow ? yield* $.step($b + 1, $l0) : $l0.advance(); ($.left -= $c[11]) < 0 && (yield* $.at($b + 11))) { const a = ($1 = $l0.value, $2 = yield* $.open($b + 2, $1), (yield* $.take($b + 3, $2))), b = (yield* $.take($b + 4, $2)), $k1 = (yield* $.finish($b + 5, $2), 0); { 
$.left -= $c[6]; $1 = 0; for (let i = a; ((i < b)) && (($.left -= $c[7]) < 0 && (yield* $.at($b + ($1 === 1 ? 7 : 8))), $1 = 1, true); (i++), 0) { continue outer; } if ($1 === 0) { ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)); } } $.left -= $c[10]; } } catch ($e) { throw yield* $.closeAfter($b + 12, $l0, $.caught($e)); } finally { if ($l0.live && !$.killed) { $.depth = $d; yield* $.close($b + 12, $l0); } } } }; })
// 0 get 2:29 [load_const load_const build build store_global load_global]
// 1 get 2:8 [get_iter]
// 2 get 2:19 [for_iter]
// 3 get 2:20 [get_iter]
// 4 get 2:23 [store_fast store_global]
// 5 call 2:19 [store_fast store_global]
// 6 cost 3:3 [load_global store_global]
// 7 loop 3:3 [load_global load_const inplace store_global jump_to_test load_global load_global compare branch_back]
// 8 jump 3:3 [load_global load_global compare branch]
// 9 jump 3:3 [branch_taken]
// 10 cost 2:8 [load_global load_global compare branch]
// 11 loop 2:8 [jump_back]
// 12 call 2:8 [for_iter]
