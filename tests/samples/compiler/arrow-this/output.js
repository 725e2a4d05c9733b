(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; const Counter = (yield* $.class($b + 10, "Counter", $.none, null, null, [
{ kind: "field", static: false, private: -1, key: "n", value: 0 }, 
{ kind: "method", static: false, private: -1, key: "each", body: function* $f_each_1(xs) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); const $this1 = this; let $1, $2, $3, $4; 
(($1 = (($.left -= $c[1]) < $z[1] ? yield* $.getm($b + 1, xs, "forEach") : xs.forEach), $2 = (($b, $o) => $.tag(($1, ...$r) => $.atomic($b, void 0, [$1, ...$r]), $b, $o, $w, 0))(function* $a0(x) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); let $1; 
((($1 = ((($.left -= $c[3]) < $z[3] ? yield* $.getv($b + 3, $this1, "n") : $this1.n) + x), (($.left -= $c[4]) < $z[4] ? yield* $.setv($b + 4, $this1, "n", $1) : ($this1.n = $1))))); 
$.left -= $c[5]; }, function $pa0($this2, x) { let $1; ((($1 = (($this1.n) + x), (($this1.n = $1))))); $.left -= $q[0]; }), $4 = 7, $1 === $n[6] && $.left >= $c[6] ? ($.left -= $q[1], $3 = $1.call(xs, $2)) : ($4 = 8, $3 = $.oneGo($1, $c[6], $d)) !== void 0 ? ($.left -= $q[2], $3 = $3(xs, $2)) : ($.left -= $c[6], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(xs, $2) : ($4 = 0, $.call($b + 6, $1, xs, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); 
$.left -= $c[9]; }, length: 1, generator: false }, ])); $.left -= $c[11]; }; })
// 0 entry each 3:7 [resume]
// 1 get forEach 4:5 [load_fast]
// 2 entry 4:16 [resume]
// 3 get n 5:7 [load_fast]
// 4 set n 5:7 [load_attr load_fast inplace]
// 5 cost 4:23 [store_attr pop load_const return]
// 6 call forEach 4:5 [load_attr make_function]
// 7 call forEach 4:5 [call_c]
// 8 call forEach 4:5 [call_python]
// 9 cost 3:22 [pop load_const return]
// 10 call Counter 1:1 []
// 11 cost 1:1 [build store_global]
