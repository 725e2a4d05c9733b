(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $l1 = $.library("switchpoint/threading", "Thread"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const $s0 = $.scope(); const add = $.tag(({ "add": function ($1) { return $.atomic($f2_add, this, arguments); } })["add"], $f2_add); 

let counter = 0; 

function* $f2_add(times) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2; 
$.left -= $c[1]; $1 = 0; for (let i = 0; ((i < times)) && (($.left -= $c[2]) < 0 && (yield* $.at($b + ($1 === 1 ? 2 : 3))), $1 = 1, true); (i++), 0) { if ($.left >= $w[0]) { ((($2 = ((counter) + 1), $.left -= $q[0], counter = $2))); } else { ((($2 = ((($.left -= $c[4]) < 0 ? (yield* $.rd($b + 4, $s0), $.seen($b + 4, counter)) : counter) + 1), ($.left -= $c[5]) < 0 && (yield* $.wr($b + 5, $s0, $2)), counter = $2))); } } if ($1 === 0) { ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); } 
$.left -= $c[7]; } 

(($2 = ($2 = $l1, $3 = [({ "target": add, "args": [3, ], }), ], $.depth = $d, yield* $.new($b + 8, $2, $3)), $1 = (($.left -= $c[9]) < $z[9] ? yield* $.getm($b + 9, $2, "start") : $2.start), $4 = 11, $1 === $n[10] && $.left >= $c[10] ? ($.left -= $q[1], $3 = $1.call($2)) : ($4 = 12, $3 = $.oneGo($1, $c[10], $d)) !== void 0 ? ($.left -= $q[2], $3 = $3($2)) : ($.left -= $c[10], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2) : ($4 = 0, $.call($b + 10, $1, $2, [])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[13]; }; })
// 0 entry add 5:1 [resume]
// 1 cost 6:3 [load_const store_fast]
// 2 loop 6:3 [store_global pop load_fast load_const inplace store_fast jump_to_test load_fast load_fast compare branch_back]
// 3 jump 6:3 [load_fast load_fast compare branch]
// 4 read counter 6:35 []
// 5 write counter 6:35 [load_global load_const inplace]
// 6 jump 6:3 [branch_taken]
// 7 cost 5:29 [load_fast load_fast compare branch load_const return]
// 8 call Thread 9:1 [make_function store_global load_const store_global load_global load_global load_const build]
// 9 get start 9:1 [call_c]
// 10 call start 9:1 [load_attr]
// 11 call start 9:1 [call_c]
// 12 call start 9:1 [call_python]
// 13 cost 1:1 [pop]
