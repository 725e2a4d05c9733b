(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g1 = $.global("Math"), $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; $.left -= $c[0]; $1 = 0; outer: for (let i = 0; ((i < 3)) && (($.left -= $c[1]) < 0 && (yield* $.at($b + ($1 === 1 ? 1 : 2))), $1 = 1, true); (i++), 0) { { 
{ const $l0 = yield* $.open($b + 3, "ab"); try { for (; ($.left -= $c[4]) < 0 || $l0.slow ? yield* $.step($b + 4, $l0) : $l0.advance(); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9))) { const c = $l0.value; if ($.left >= $w[0]) { { 
if ((c === "b")) { $.left -= $c[5]; continue outer; } else { $.left -= $c[6]; } 
if ((i === 2)) { $.left -= $c[7]; break outer; } else { $.left -= $c[8]; } } } else { { if ((c === "b")) { $.left -= $c[5]; continue outer; } else { ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); } if ((i === 2)) { $.left -= $c[7]; break outer; } else { ($.left -= $c[8]) < 0 && (yield* $.at($b + 8)); } } } } } catch ($e) { throw yield* $.closeAfter($b + 10, $l0, $.caught($e)); } finally { if ($l0.live && !$.killed) { $.depth = $d; yield* $.close($b + 10, $l0); } } } } } if ($1 === 0) { ($.left -= $c[11]) < 0 && (yield* $.at($b + 11)); } 


block: { { 
if ((($2 = $g1, $1 = (($.left -= $c[12]) < $z[12] ? yield* $.getm($b + 12, $2, "random") : $2.random), $4 = 14, $1 === $n[13] && $.left >= $c[13] ? ($.left -= $q[0], $3 = $1.call($2)) : ($4 = 15, $3 = $.oneGo($1, $c[13], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3($2)) : ($.left -= $c[13], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2) : ($4 = 0, $.call($b + 13, $1, $2, [])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3) < 2)) { $.left -= $c[16]; break block; } else { ($.left -= $c[17]) < 0 && (yield* $.at($b + 17)); } 
(($1 = $g2, $3 = 19, $1 === $n[18] && $.left >= $c[18] ? ($.left -= $q[2], $2 = $1("never")) : ($3 = 20, $2 = $.oneGo($1, $c[18], $d)) !== void 0 ? ($.left -= $q[3], $2 = $2(void 0, "never")) : ($.left -= $c[18], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, "never") : ($3 = 0, $.call($b + 18, $1, void 0, ["never"])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); } } $.left -= $c[21]; }; })
// 0 cost 1:8 [load_const store_global]
// 1 loop 1:8 [load_global load_const inplace store_global jump_to_test load_global load_const compare branch_back]
// 2 jump 1:8 [load_global load_const compare branch]
// 3 get 2:19 [load_const]
// 4 get 2:3 [get_iter]
// 5 cost 3:20 [for_iter store_global load_global load_const compare branch]
// 6 jump 3:5 [for_iter store_global load_global load_const compare branch_taken]
// 7 cost 4:18 [load_global load_const compare branch jump_forward]
// 8 jump 4:5 [load_global load_const compare branch_taken]
// 9 loop 2:3 [jump_back]
// 10 call 2:3 []
// 11 jump 1:8 [branch_taken]
// 12 get random 8:7 [load_global]
// 13 call random 8:7 [load_attr]
// 14 call random 8:7 [call_c]
// 15 call random 8:7 [call_python]
// 16 cost 8:26 [load_const compare branch jump_forward]
// 17 jump 8:3 [load_const compare branch_taken]
// 18 call print 9:3 [load_global load_const]
// 19 call print 9:3 [call_c]
// 20 call print 9:3 [call_python]
// 21 cost 1:1 [pop]
