(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $l0 = $.library("switchpoint/threading", "Lock"); return function* () { const $d = $.depth + 1; let $1, $2; const $s0 = $.scope(); const deposit = $.tag(({ "deposit": function ($1) { return $.atomic($f3_deposit, this, arguments); } })["deposit"], $f3_deposit); 

const lock = ($1 = $l0, $2 = [], $.depth = $d, yield* $.new($b + 0, $1, $2)); 
let total = 0; 

function* $f3_deposit(amount) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[1]) < 0 && (yield* $.at($b + 1)); let $1, $2, $3, $4; const $u1 = $.resources(); try { 
const _ = $.use($u1, ($2 = lock, $1 = (($.left -= $c[2]) < $z[2] ? yield* $.getm($b + 2, $2, "held") : $2.held), $4 = 4, $1 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $3 = $1.call($2)) : ($4 = 5, $3 = $.oneGo($1, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3($2)) : ($.left -= $c[3], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2) : ($4 = 0, $.call($b + 3, $1, $2, [])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); 
((($1 = ((($.left -= $c[6]) < 0 ? (yield* $.rd($b + 6, $s0), $.seen($b + 6, total)) : total) + amount), ($.left -= $c[7]) < 0 && (yield* $.wr($b + 7, $s0, $1)), total = $1))); $.left -= $c[8]; } catch ($e) { $u1.fail($.caught($e)); } finally { if (!$.killed) { $.depth = $d; yield* $.dispose($b + 9, $u1); } } 
$.left -= $c[10]; } $.left -= $c[11]; }; })
// 0 call Lock 3:14 [make_function store_global load_global]
// 1 entry deposit 6:1 [resume]
// 2 get held 7:13 [load_global]
// 3 call held 7:13 [setup_with]
// 4 call held 7:13 [call_c]
// 5 call held 7:13 [call_python]
// 6 read total 8:3 [store_fast]
// 7 write total 8:3 [load_global load_fast inplace]
// 8 cost 6:1 [store_global pop]
// 9 call 9:1 [load_const call_c]
// 10 cost 6:40 [load_const return]
// 11 cost 1:1 [call_c store_global load_const store_global]
