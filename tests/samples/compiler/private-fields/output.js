(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g3 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5; 
const Ordered = (yield* $.class($b + 6, "Ordered", $.none, class $C1 extends $.Brand { static c; static p = []; static [(class $F1 extends $.Brand { #b; static [(class $F0 extends $.Brand { #a; static [($1 = [
{ kind: "field", static: false, private: 0, key: "#a", body: function* () { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2, $3; return ($1 = (($.left -= $c[0]) < $z[0] ? yield* $.getm($b + 0, this, "look") : this.look), $3 = 2, $1 === $n[1] && $.left >= $c[1] ? ($.left -= $q[0], $2 = $1.call(this)) : ($3 = 3, $2 = $.oneGo($1, $c[1], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(this)) : ($.left -= $c[1], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(this) : ($3 = 0, $.call($b + 1, $1, this, [])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2); }, write: ($1, $2) => { new $F0($1); $1.#a = $2; } }, 
{ kind: "field", static: false, private: 1, key: "#b", value: 1, write: ($1, $2) => { new $F1($1); $1.#b = $2; } }, 
{ kind: "method", static: false, private: -1, key: "look", body: function* $f_look_2() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)); let $1; 
return ($1 = (#b in this), $.left -= $c[5], $1); }, length: 0, generator: false }, ], "elements")]() {} }, "field")]() {} }, "field")]() {} }, null, $1)); 


(($1 = $g3, $2 = ($3 = ($3 = Ordered, $4 = [], $.depth = $d, yield* $.new($b + 7, $3, $4)), $2 = (($.left -= $c[8]) < $z[8] ? yield* $.getm($b + 8, $3, "look") : $3.look), $5 = 10, $2 === $n[9] && $.left >= $c[9] ? ($.left -= $q[2], $4 = $2.call($3)) : ($5 = 11, $4 = $.oneGo($2, $c[9], $d)) !== void 0 ? ($.left -= $q[3], $4 = $4($3)) : ($.left -= $c[9], $.depth = $d, $4 = yield* ($4 = $.bodyOf($2)) !== void 0 ? $4.call($3) : ($5 = 0, $.call($b + 9, $2, $3, [])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4), $4 = 13, $1 === $n[12] && $.left >= $c[12] ? ($.left -= $q[4], $3 = $1($2)) : ($4 = 14, $3 = $.oneGo($1, $c[12], $d)) !== void 0 ? ($.left -= $q[5], $3 = $3(void 0, $2)) : ($.left -= $c[12], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 12, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[15]; }; })
// 0 get look 3:8 [load_fast]
// 1 call look 3:8 [load_attr]
// 2 call look 3:8 [call_c]
// 3 call look 3:8 [call_python]
// 4 entry look 5:7 [resume]
// 5 cost 6:12 [load_fast compare return]
// 6 call Ordered 2:1 []
// 7 call Ordered 9:7 [build store_global load_global load_global]
// 8 get look 9:7 [call_class]
// 9 call look 9:7 [load_attr]
// 10 call look 9:7 [call_c]
// 11 call look 9:7 [call_python]
// 12 call print 9:1 []
// 13 call print 9:1 [call_c]
// 14 call print 9:1 [call_python]
// 15 cost 1:1 [pop]
