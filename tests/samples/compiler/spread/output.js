(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"), $g3 = $.global("Date"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5, $6, $7; const sum = $.tag(({ "sum": function () { return $.atomic($f0_sum, this, arguments); } })["sum"], $f0_sum); function* $f0_sum(...terms) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4; 
return ($1 = ($1 = (($.left -= $c[1]) < $z[1] ? yield* $.getm($b + 1, terms, "reduce") : terms.reduce), $2 = (($b, $o) => $.tag(($1, $2, ...$r) => $.atomic($b, void 0, [$1, $2, ...$r]), $b, $o, $w, 0))(function* $a0(a, b) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); let $1; return ($1 = (a + b), $.left -= $c[3], $1); }, function $pa0($this2, a, b) { let $1; return ($1 = (a + b), $.left -= $q[0], $1); }), $4 = 5, $1 === $n[4] && $.left >= $c[4] ? ($.left -= $q[1], $3 = $1.call(terms, $2, 0)) : ($4 = 6, $3 = $.oneGo($1, $c[4], $d)) !== void 0 ? ($.left -= $q[2], $3 = $3(terms, $2, 0)) : ($.left -= $c[4], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(terms, $2, 0) : ($4 = 0, $.call($b + 4, $1, terms, [$2, 0])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3), $.left -= $c[7], $1); } 

const more = [2, 3, ]; 
(($1 = $g2, $2 = (yield* $f0_sum(1, ...($2 = (yield* $.spread($b + 8, more)), $.left -= $c[9], $.depth = $d, $2))), $3 = [...(yield* $.spread($b + 10, more)), ...(yield* $.spread($b + 12, ($3 = Set, $4 = [more, ], $.depth = $d, yield* $.new($b + 11, $3, $4)))), ], $4 = ({ ...(yield* $.spreadObject($b + 13, ({ "a": 1, }))), "b": 2, }), $5 = ($5 = $g3, $6 = [...(yield* $.spread($b + 14, [2020, 1, ])), ], $.depth = $d, yield* $.new($b + 15, $5, $6)), $7 = 17, $1 === $n[16] && $.left >= $c[16] ? ($.left -= $q[3], $6 = $1($2, $3, $4, $5)) : ($7 = 18, $6 = $.oneGo($1, $c[16], $d)) !== void 0 ? ($.left -= $q[4], $6 = $6(void 0, $2, $3, $4, $5)) : ($.left -= $c[16], $.depth = $d, $6 = yield* ($6 = $.bodyOf($1)) !== void 0 ? $6.call(void 0, $2, $3, $4, $5) : ($7 = 0, $.call($b + 16, $1, void 0, [$2, $3, $4, $5])), $7 > 0 && ($.left -= $c[$7])), $.left < 0 && $7 > 0 && (yield* $.at($b + $7)), $6)); $.left -= $c[19]; }; })
// 0 entry sum 1:1 [resume]
// 1 get reduce 2:10 [load_fast]
// 2 entry 2:23 [resume]
// 3 cost 2:33 [load_fast load_fast binary return]
// 4 call reduce 2:10 [load_attr make_function load_const]
// 5 call reduce 2:10 [call_c]
// 6 call reduce 2:10 [call_python]
// 7 cost 2:10 [return]
// 8 get 5:14 [make_function store_global load_const load_const build store_global load_global load_global load_const load_global]
// 9 call sum 5:7 [get_iter]
// 10 get 5:25 [call_python load_global]
// 11 call Set 5:37 [get_iter load_global load_global]
// 12 get 5:34 [call_c]
// 13 get 5:55 [get_iter build load_const build]
// 14 get 5:85 [load_const build load_global load_const load_const build]
// 15 call Date 5:76 [get_iter]
// 16 call print 5:1 [call_c]
// 17 call print 5:1 [call_c]
// 18 call print 5:1 [call_python]
// 19 cost 1:1 [pop]
