(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g1 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5, $6; const tag = $.tag(({ "tag": function ($1) { return $.atomic($f0_tag, this, arguments); } })["tag"], $f0_tag); function* $f0_tag(parts, ...values) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4; 
return ($1 = (($2 = ((($.left -= $c[1]) < $z[1] ? yield* $.getv($b + 1, parts, "raw") : parts.raw)), $1 = (($.left -= $c[2]) < $z[2] ? yield* $.getm($b + 2, $2, "join") : $2.join), $4 = 4, $1 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $3 = $1.call($2, "|")) : ($4 = 5, $3 = $.oneGo($1, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3($2, "|")) : ($.left -= $c[3], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2, "|") : ($4 = 0, $.call($b + 3, $1, $2, ["|"])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3) + ((($.left -= $c[6]) < $z[6] ? yield* $.getv($b + 6, values, "length") : values.length))), $.left -= $c[7], $1); } 

(($1 = $g1, $2 = ($2 = tag, $3 = ((s) => s)`a${0}\n${0}c`, $5 = 9, $2 === $n[8] && $.left >= $c[8] ? ($.left -= $q[2], $4 = $2($3, 1, 2)) : ($5 = 10, $4 = $.oneGo($2, $c[8], $d)) !== void 0 ? ($.left -= $q[3], $4 = $4(void 0, $3, 1, 2)) : ($.left -= $c[8], $.depth = $d, $4 = yield* ($4 = $.bodyOf($2)) !== void 0 ? $4.call(void 0, $3, 1, 2) : ($5 = 0, $.call($b + 8, $2, void 0, [$3, 1, 2])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4), $3 = `plain ${($3 = tag, $4 = ((s) => s)``, $6 = 12, $3 === $n[11] && $.left >= $c[11] ? ($.left -= $q[4], $5 = $3($4)) : ($6 = 13, $5 = $.oneGo($3, $c[11], $d)) !== void 0 ? ($.left -= $q[5], $5 = $5(void 0, $4)) : ($.left -= $c[11], $.depth = $d, $5 = yield* ($5 = $.bodyOf($3)) !== void 0 ? $5.call(void 0, $4) : ($6 = 0, $.call($b + 11, $3, void 0, [$4])), $6 > 0 && ($.left -= $c[$6])), $.left < 0 && $6 > 0 && (yield* $.at($b + $6)), $5)}`, $5 = 15, $1 === $n[14] && $.left >= $c[14] ? ($.left -= $q[6], $4 = $1($2, $3)) : ($5 = 16, $4 = $.oneGo($1, $c[14], $d)) !== void 0 ? ($.left -= $q[7], $4 = $4(void 0, $2, $3)) : ($.left -= $c[14], $.depth = $d, $4 = yield* ($4 = $.bodyOf($1)) !== void 0 ? $4.call(void 0, $2, $3) : ($5 = 0, $.call($b + 14, $1, void 0, [$2, $3])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4)); $.left -= $c[17]; }; })
// 0 entry tag 1:1 [resume]
// 1 get raw 2:10 [load_fast]
// 2 get join 2:10 [load_attr]
// 3 call join 2:10 [load_attr load_const]
// 4 call join 2:10 [call_c]
// 5 call join 2:10 [call_python]
// 6 get length 2:32 [load_fast]
// 7 cost 2:10 [load_global call_specialised binary return]
// 8 call tag 4:7 [make_function store_global load_global load_global load_const load_const]
// 9 call tag 4:7 [call_c]
// 10 call tag 4:7 [call_python]
// 11 call tag 4:35 [load_global]
// 12 call tag 4:35 [call_c]
// 13 call tag 4:35 [call_python]
// 14 call print 4:1 [build]
// 15 call print 4:1 [call_c]
// 16 call print 4:1 [call_python]
// 17 cost 1:1 [pop]
