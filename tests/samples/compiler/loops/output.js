(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g1 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3; let i = 0; 
$.left -= $c[0]; $1 = 0; for (; ((i < 3)) && (($.left -= $c[1]) < 0 && (yield* $.at($b + ($1 === 1 ? 1 : 2))), $1 = 1, true); 0) { ((i++)); } if ($1 === 0) { ($.left -= $c[3]) < 0 && (yield* $.at($b + 3)); } 
$.left -= $c[4]; do { { 
((i--)); } } while (
(i > 0) && (($.left -= $c[5]) < 0 && (yield* $.at($b + 5)), true)); 
{ const $l0 = yield* $.keysOf($b + 6, ({ "a": 1, })); for (; ($.left -= $c[7]) < 0 || $l0.slow ? yield* $.step($b + 7, $l0) : $l0.advance(); ($.left -= $c[11]) < 0 && (yield* $.at($b + 11))) { const k = $l0.value; (($1 = $g1, $3 = 9, $1 === $n[8] && $.left >= $c[8] ? ($.left -= $q[0], $2 = $1(k)) : ($3 = 10, $2 = $.oneGo($1, $c[8], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(void 0, k)) : ($.left -= $c[8], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, k) : ($3 = 0, $.call($b + 8, $1, void 0, [k])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); } } $.left -= $c[12]; }; })
// 0 cost 2:1 [load_const store_global]
// 1 loop 2:1 [load_global load_const inplace store_global pop jump_to_test load_global load_const compare branch_back]
// 2 jump 2:1 [load_global load_const compare branch]
// 3 jump 2:1 [branch_taken]
// 4 cost 3:1 [load_global load_const compare branch]
// 5 loop 3:1 [load_global load_const inplace store_global pop load_global load_const compare branch_back]
// 6 get 6:17 [load_global load_const inplace store_global pop load_global load_const compare branch_back load_const build]
// 7 get 6:1 [get_iter]
// 8 call print 6:27 [for_iter store_global load_global load_global]
// 9 call print 6:27 [call_c]
// 10 call print 6:27 [call_python]
// 11 loop 6:1 [pop jump_back]
// 12 cost 1:1 [for_iter]
