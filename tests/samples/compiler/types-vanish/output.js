(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5, $6; const pick = $.tag(({ "pick": function ($1) { return $.atomic($f4_pick, this, arguments); } })["pick"], $f4_pick, $pf4_pick, $w, 0); const Shape = (yield* $.class($b + 0, "Shape", $.none, null, null, [


{ kind: "field", static: false, private: -1, key: "scale", value: void 0 }, ])); 

const Square = (yield* $.class($b + 3, "Square", Shape, null, null, [
{ kind: "method", static: false, private: -1, key: "area", body: function* $f_area_0() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[1]) < 0 && (yield* $.at($b + 1)); let $1; 
return ($1 = 4, $.left -= $c[2], $1); }, oneGo: function $pf_area_0($this1) { let $1; return ($1 = 4, $.left -= $q[0], $1); }, needs: $w, block: 1, length: 0, generator: false }, ])); 








function* $f4_pick(x) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)); let $1; 
return ($1 = x, $.left -= $c[5], $1); } function $pf4_pick($this2, x) { let $1; return ($1 = x, $.left -= $q[1], $1); } 

const pair = [1, 2, ]; 
const named = ({ "name": "n", }); 
(($1 = $g2, $2 = ($3 = ($3 = Square, $4 = [], $.depth = $d, yield* $.new($b + 6, $3, $4)), $2 = (($.left -= $c[7]) < $z[7] ? yield* $.getm($b + 7, $3, "area") : $3.area), $5 = 9, $2 === $n[8] && $.left >= $c[8] ? ($.left -= $q[2], $4 = $2.call($3)) : ($5 = 10, $4 = $.oneGo($2, $c[8], $d)) !== void 0 ? ($.left -= $q[3], $4 = $4($3)) : ($.left -= $c[8], $.depth = $d, $4 = yield* ($4 = $.bodyOf($2)) !== void 0 ? $4.call($3) : ($5 = 0, $.call($b + 8, $2, $3, [])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4), $3 = ($.left -= $c[11], $.left >= $w[0] && $d < $.limit ? $pf4_pick(void 0, 1) : ($.depth = $d, yield* $f4_pick(1))), $4 = ((($.left -= $c[12]) < $z[12] ? yield* $.getv($b + 12, named, "name") : named.name)), $6 = 14, $1 === $n[13] && $.left >= $c[13] ? ($.left -= $q[4], $5 = $1($2, $3, pair, $4)) : ($6 = 15, $5 = $.oneGo($1, $c[13], $d)) !== void 0 ? ($.left -= $q[5], $5 = $5(void 0, $2, $3, pair, $4)) : ($.left -= $c[13], $.depth = $d, $5 = yield* ($5 = $.bodyOf($1)) !== void 0 ? $5.call(void 0, $2, $3, pair, $4) : ($6 = 0, $.call($b + 13, $1, void 0, [$2, $3, pair, $4])), $6 > 0 && ($.left -= $c[$6])), $.left < 0 && $6 > 0 && (yield* $.at($b + $6)), $5)); $.left -= $c[16]; }; })
// 0 call Shape 1:1 [make_function store_global]
// 1 entry area 7:16 [resume]
// 2 cost 8:12 [load_const return]
// 3 call Square 6:1 [build store_global load_global]
// 4 entry pick 17:1 [resume]
// 5 cost 18:10 [load_fast return]
// 6 call Square 22:7 [build store_global load_const load_const build store_global load_const build store_global load_global load_global]
// 7 get area 22:7 [call_class]
// 8 call area 22:7 [load_attr]
// 9 call area 22:7 [call_c]
// 10 call area 22:7 [call_python]
// 11 call pick 22:28 [load_global load_const]
// 12 get name 22:44 [call_python load_global load_global]
// 13 call print 22:1 [load_attr]
// 14 call print 22:1 [call_c]
// 15 call print 22:1 [call_python]
// 16 cost 1:1 [pop]
