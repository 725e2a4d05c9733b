(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; let $1, $2; const A = (yield* $.class($b + 0, "A", $.none, null, null, [
{ kind: "field", static: false, private: -1, key: "x", value: 1 }, ])); 

const B = (yield* $.class($b + 10, "B", A, class $C3 extends $.Brand { static c; static p = []; static [($1 = [{ kind: "field", static: false, private: -1, key: "z", value: void 0 }, 
{ kind: "field", static: false, private: -1, key: "y", body: function* () { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2, $3; return ($1 = (yield* $.superGet($b + 1, $C3.c.prototype, this, "toString")), $3 = 3, $1 === $n[2] && $.left >= $c[2] ? ($.left -= $q[0], $2 = $1.call(this)) : ($3 = 4, $2 = $.oneGo($1, $c[2], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(this)) : ($.left -= $c[2], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(this) : ($3 = 0, $.call($b + 2, $1, this, [])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2); } }, 
{ kind: "constructor", static: false, length: 1, target: true, body: function* $f_constructor_0(z) { const $target2 = $.takeTarget(); const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[5]) < 0 && (yield* $.at($b + 5)); let $this2; let $1, $2; 
(($1 = $.superClass($C3.c), $2 = [], $.depth = $d, $1 = yield* $.superCall($b + 6, $1, $2, $target2), $.once($this2), $this2 = $1, yield* $.initialise($C3.c, $this2), $this2.z = z, $this2)); 
(($1 = $.self($this2), ($2 = ((($.left -= $c[7]) < $z[7] ? yield* $.getv($b + 7, $1, "x") : $1.x) + z), (($.left -= $c[8]) < $z[8] ? yield* $.setv($b + 8, $1, "x", $2) : ($1.x = $2))))); 
$.left -= $c[9]; return $.derivedResult(void 0, $this2); } }, ], "elements")]() {} }, null, $1)); $.left -= $c[11]; }; })
// 0 call A 1:1 []
// 1 get toString 5:7 []
// 2 call toString 5:7 [load_attr]
// 3 call toString 5:7 [call_c]
// 4 call toString 5:7 [call_python]
// 5 entry constructor 6:14 [resume]
// 6 call super 7:5 []
// 7 get x 8:5 [pop load_fast]
// 8 set x 8:5 [load_attr load_fast inplace]
// 9 cost 6:35 [store_attr pop load_const return]
// 10 call B 4:1 [build store_global load_global]
// 11 cost 1:1 [build store_global]
