(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $i1 = $.cell("./lib", "bump"), $g2 = $.global("print"), $i3 = $.cell("./lib", "n"), $i4 = $.cell("./lib", "*"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5; const $s0 = $.scope(); $.exports($m, ["own", () => own, $s0, "own", "change", () => change, null, "change", "default", () => $default, null, "$default"]); const change = $.tag(({ "change": function () { return $.atomic($f4_change, this, arguments); } })["change"], $f4_change, $pf4_change, $w, 0); 

let own = 1; 
function* $f4_change() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3; 
(($1 = (($.left -= $c[1]) < 0 ? (yield* $.rd($b + 1, $s0), $.seen($b + 1, own)) : own), ++$1, ($3 = $1, ($.left -= $c[2]) < 0 && (yield* $.wr($b + 2, $s0, $3)), own = $3))); 
$.left -= $c[3]; } function $pf4_change($this1) { let $1, $2, $3; (($1 = (own), ++$1, ($3 = $1, 0, own = $3))); $.left -= $q[0]; } 
(($1 = (($.left -= $c[4]) < 0 ? yield* $.importedValue($b + 4, $i1) : $i1.get()), $3 = 6, $1 === $n[5] && $.left >= $c[5] ? ($.left -= $q[1], $2 = $1()) : ($3 = 7, $2 = $.oneGo($1, $c[5], $d)) !== void 0 ? ($.left -= $q[2], $2 = $2(void 0)) : ($.left -= $c[5], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0) : ($3 = 0, $.call($b + 5, $1, void 0, [])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); 
(($1 = $g2, $2 = (($.left -= $c[8]) < 0 ? yield* $.importedValue($b + 8, $i3) : $i3.get()), $3 = (($.left -= $c[9]) < 0 ? yield* $.importedValue($b + 9, $i4) : $i4.get()), $5 = 11, $1 === $n[10] && $.left >= $c[10] ? ($.left -= $q[3], $4 = $1($2, $3)) : ($5 = 12, $4 = $.oneGo($1, $c[10], $d)) !== void 0 ? ($.left -= $q[4], $4 = $4(void 0, $2, $3)) : ($.left -= $c[10], $.depth = $d, $4 = yield* ($4 = $.bodyOf($1)) !== void 0 ? $4.call(void 0, $2, $3) : ($5 = 0, $.call($b + 10, $1, void 0, [$2, $3])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4)); 
const $default = (($.left -= $c[13]) < 0 ? (yield* $.rd($b + 13, $s0), $.seen($b + 13, own)) : own); 
$.left -= $c[14]; }; })
// 0 entry change 4:8 [resume]
// 1 read own 5:3 []
// 2 write own 5:3 [load_global load_const inplace]
// 3 cost 4:26 [store_global pop load_const return]
// 4 read up 7:1 [make_function store_global load_const store_global]
// 5 call up 7:1 [load_global]
// 6 call up 7:1 [call_c]
// 7 call up 7:1 [call_python]
// 8 read n 8:7 [pop load_global]
// 9 read all 8:10 [load_global]
// 10 call print 8:1 [load_global]
// 11 call print 8:1 [call_c]
// 12 call print 8:1 [call_python]
// 13 read own 9:16 [pop]
// 14 cost 1:1 [load_global store_global]
