(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5; const open = $.tag(({ "open": function ($1) { return $.atomic($f0_open, this, arguments); } })["open"], $f0_open); function* $f0_open(name) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1; 
return ($1 = ({ "name": name, [$1 = $.key(($1 = Symbol, (($.left -= $c[1]) < $z[1] ? yield* $.getv($b + 1, $1, "dispose") : $1.dispose)))]: $.named($1, (($b) => $.tag(({ ""() { return $.atomic($b, this, arguments); } })[""], $b))(function* $a1() { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); let $1, $2, $3, $4; (($1 = $g0, $2 = name, $4 = 4, $1 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $3 = $1("close", $2)) : ($4 = 5, $3 = $.oneGo($1, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3(void 0, "close", $2)) : ($.left -= $c[3], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, "close", $2) : ($4 = 0, $.call($b + 3, $1, void 0, ["close", $2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[6]; })), }), $.left -= $c[7], $1); } 

{ const $u3 = $.resources(); try { 
const a = $.use($u3, (yield* ($.left -= $c[8], $.depth = $d, $f0_open)("a", ))), b = $.use($u3, (yield* ($.left -= $c[9], $.depth = $d, $f0_open)("b", ))); 
(($1 = $g0, $2 = ((($.left -= $c[10]) < $z[10] ? yield* $.getv($b + 10, a, "name") : a.name)), $3 = ((($.left -= $c[11]) < $z[11] ? yield* $.getv($b + 11, b, "name") : b.name)), $5 = 13, $1 === $n[12] && $.left >= $c[12] ? ($.left -= $q[2], $4 = $1($2, $3)) : ($5 = 14, $4 = $.oneGo($1, $c[12], $d)) !== void 0 ? ($.left -= $q[3], $4 = $4(void 0, $2, $3)) : ($.left -= $c[12], $.depth = $d, $4 = yield* ($4 = $.bodyOf($1)) !== void 0 ? $4.call(void 0, $2, $3) : ($5 = 0, $.call($b + 12, $1, void 0, [$2, $3])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4)); $.left -= $c[15]; } catch ($e) { $u3.fail($.caught($e)); } finally { if (!$.killed) { $.depth = $d; yield* $.dispose($b + 16, $u3); } } } 

{ const $l4 = yield* $.open($b + 18, [(yield* ($.left -= $c[17], $.depth = $d, $f0_open)("c", )), ]); try { for (; ($.left -= $c[19]) < 0 || $l4.slow ? yield* $.step($b + 19, $l4) : $l4.advance(); ($.left -= $c[26]) < 0 && (yield* $.at($b + 26))) { const $u5 = $.resources(); try { const c = $.use($u5, $l4.value); (($1 = $g0, $2 = ((($.left -= $c[20]) < $z[20] ? yield* $.getv($b + 20, c, "name") : c.name)), $4 = 22, $1 === $n[21] && $.left >= $c[21] ? ($.left -= $q[4], $3 = $1($2)) : ($4 = 23, $3 = $.oneGo($1, $c[21], $d)) !== void 0 ? ($.left -= $q[5], $3 = $3(void 0, $2)) : ($.left -= $c[21], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 21, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[24]; } catch ($e) { $u5.fail($.caught($e)); } finally { if (!$.killed) { $.depth = $d; yield* $.dispose($b + 25, $u5); } } } } catch ($e) { throw yield* $.closeAfter($b + 27, $l4, $.caught($e)); } finally { if ($l4.live && !$.killed) { $.depth = $d; yield* $.close($b + 27, $l4); } } } }; })
// 0 entry open 1:1 [resume]
// 1 get dispose 2:19 [load_deref load_global]
// 2 entry 2:34 [resume]
// 3 call print 2:39 [load_global load_const load_deref]
// 4 call print 2:39 [call_c]
// 5 call print 2:39 [call_python]
// 6 cost 2:37 [pop load_const return]
// 7 cost 2:10 [load_attr build return]
// 8 call open 5:13 [make_function store_global load_global load_const]
// 9 call open 5:28 [call_python setup_with store_global load_global load_const]
// 10 get name 6:9 [call_python setup_with store_global load_global load_global]
// 11 get name 6:17 [load_attr load_global]
// 12 call print 6:3 [load_attr]
// 13 call print 6:3 [call_c]
// 14 call print 6:3 [call_python]
// 15 cost 4:1 [pop]
// 16 call 7:1 [load_const call_c]
// 17 call open 8:18 [load_global load_const]
// 18 get 8:17 [call_python build]
// 19 get 8:1 [get_iter]
// 20 get name 8:36 [for_iter store_global load_global load_global]
// 21 call print 8:30 [load_attr]
// 22 call print 8:30 [call_c]
// 23 call print 8:30 [call_python]
// 24 cost 8:1 [pop]
// 25 call 8:43 [load_const call_c]
// 26 loop 8:1 [jump_back]
// 27 call 8:1 [for_iter]
