(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $n = $m.natives, $l0 = $.library("switchpoint/threading", "Thread"); return function* () { const $d = $.depth + 1; let $1, $2, $3; const $s0 = $.scope(); const add = $.tag(({ "add": function ($1) { return $.atomic($f2_add, this, arguments); } })["add"], $f2_add); 

let counter = 0; 

function* $f2_add(times) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1; 
$.left -= $c[1]; for (let i = 0; (i < times); (i++), ($.left -= $c[4]) < 0 && (yield* $.at($b + 4))) { ((($1 = ((($.left -= $c[2]) < 0 ? (yield* $.rd($b + 2, $s0), $.seen($b + 2, counter)) : counter) + 1), ($.left -= $c[3]) < 0 && (yield* $.wr($b + 3, $s0, $1)), counter = $1))); } 
$.left -= $c[5]; } 

(($2 = ($2 = $l0, $3 = [({ "target": add, "args": [3, ], }), ], $.depth = $d, yield* $.new($b + 6, $2, $3)), $1 = (($.left -= $c[7]) < $z[7] ? yield* $.getm($b + 7, $2, "start") : $2.start), ($.left -= $c[8]) >= 0 && $1 === $n[8] ? ($3 = $1.call($2), ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)), $3) : ($3 = $.bodyOf($1)) !== void 0 ? ($.depth = $d, $3 = yield* $3.call($2), ($.left -= $c[10]) < 0 && (yield* $.at($b + 10)), $3) : ($.depth = $d, yield* $.call($b + 8, $1, $2, [])))); $.left -= $c[11]; }; })
// 0 entry add 5:1 [resume]
// 1 cost 6:3 [load_const store_fast]
// 2 read counter 6:35 [load_fast load_fast compare branch]
// 3 write counter 6:35 [load_global load_const inplace]
// 4 loop 6:3 [store_global pop load_fast load_const inplace store_fast jump_back]
// 5 cost 5:29 [load_fast load_fast compare branch load_const return]
// 6 call Thread 9:1 [make_function store_global load_const store_global load_global load_global load_const build build]
// 7 get start 9:1 []
// 8 call start 9:1 [load_attr]
// 9 call start 9:1 [call_c]
// 10 call start 9:1 [call_python]
// 11 cost 1:1 [pop]
