(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3; const key = "b"; 
const object = ({ [key]: 1, [$1 = $.key(`${key}2`)]: $.named($1, (($b, $o) => $.tag(({ ""() { return $.atomic($b, this, arguments); } })[""], $b, $o, $w, 0))(function* $a0() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); $.left -= $c[1]; }, function $pa0($this1) { $.left -= $q[0]; })), "quoted": 2, "3": 4, }); 
const Keyed = (yield* $.class($b + 4, "Keyed", $.none, null, null, [
{ kind: "field", static: false, private: -1, key: $.key(key), value: 5 }, 
{ kind: "method", static: true, private: -1, key: $.key((key + "s")), body: function* $a1() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); $.left -= $c[3]; }, oneGo: function $pa1($this2) { $.left -= $q[1]; }, needs: $w, block: 1, length: 0, generator: false }, ])); 

(($1 = $g2, $3 = 6, $1 === $n[5] && $.left >= $c[5] ? ($.left -= $q[2], $2 = $1(object, Keyed)) : ($3 = 7, $2 = $.oneGo($1, $c[5], $d)) !== void 0 ? ($.left -= $q[3], $2 = $2(void 0, object, Keyed)) : ($.left -= $c[5], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, object, Keyed) : ($3 = 0, $.call($b + 5, $1, void 0, [object, Keyed])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); $.left -= $c[8]; }; })
// 0 entry 2:39 [resume]
// 1 cost 2:42 [load_const return]
// 2 entry 5:21 [resume]
// 3 cost 5:24 [load_const return]
// 4 call Keyed 3:1 [load_const store_global load_global load_const load_global build load_const load_const build store_global load_global load_global load_const binary]
// 5 call print 7:1 [build store_global load_global load_global load_global]
// 6 call print 7:1 [call_c]
// 7 call print 7:1 [call_python]
// 8 cost 1:1 [pop]
