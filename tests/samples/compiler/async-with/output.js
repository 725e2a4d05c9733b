(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g3 = $.global("print"); return function* () { const $d = $.depth + 1; $.exports($m, ["critical", () => critical, null, "critical"]); const critical = $.tag(({ "critical"($1, $2) { return $.atomic($f0_critical, this, arguments); } })["critical"], $f0_critical); 


function* $f0_critical(lock, files) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); return $.coroutine("critical", (function* $f_critical_4() { $.left -= $c[1]; const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2, $3, $4; const $u0 = $.resources(); try { 
const _ = (yield* $.useAsync($b + 7, $u0, ($1 = ($2 = (($.left -= $c[2]) < $z[2] ? yield* $.getm($b + 2, lock, "held") : lock.held), $4 = 4, $2 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $3 = $2.call(lock)) : ($4 = 5, $.passed = $b + 3, $3 = $.oneGo($2, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3(lock)) : ($.left -= $c[3], $.depth = $d, $3 = yield* ($3 = $.bodyOf($2)) !== void 0 ? $3.call(lock) : ($4 = 0, $.call($b + 3, $2, lock, [])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3), $.left -= $c[6], $.depth = $d, yield* $.await($b + 6, $1)), $.depth = $d)); 
{ const $l1 = yield* $.open($b + 8, files); try { for (; ($.left -= $c[9]) < 0 || $l1.slow ? yield* $.step($b + 9, $l1) : $l1.advance(); ($.left -= $c[16]) < 0 && (yield* $.at($b + 16))) { const $u2 = $.resources(); try { const file = (yield* $.useAsync($b + 10, $u2, $l1.value, $.depth = $d)); (($1 = $g3, $3 = 12, $1 === $n[11] && $.left >= $c[11] ? ($.left -= $q[2], $2 = $1(file)) : ($3 = 13, $.passed = $b + 11, $2 = $.oneGo($1, $c[11], $d)) !== void 0 ? ($.left -= $q[3], $2 = $2(void 0, file)) : ($.left -= $c[11], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, file) : ($3 = 0, $.call($b + 11, $1, void 0, [file])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); $.left -= $c[14]; } catch ($e) { $u2.fail($.caught($e)); } finally { if (!$.killed) { $.depth = $d; yield* $.dispose($b + 15, $u2); } } } } catch ($e) { throw yield* $.closeAfter($b + 17, $l1, $.caught($e)); } finally { if ($l1.live && !$.killed) { $.depth = $d; yield* $.close($b + 17, $l1); } } } } catch ($e) { $u0.fail($.caught($e)); } finally { if (!$.killed) { $.depth = $d; yield* $.dispose($b + 18, $u0); } } 
$.left -= $c[19]; })()); } $.left -= $c[20]; }; })
// 0 entry critical 4:8 [resume]
// 1 cost 4:8 [resume]
// 2 get held 5:25 [load_fast]
// 3 call held 5:25 [load_attr]
// 4 call held 5:25 [call_c]
// 5 call held 5:25 [call_python]
// 6 cost 5:19 []
// 7 call 5:19 [yield]
// 8 get 6:28 [yield store_fast load_fast]
// 9 get 6:3 [get_iter]
// 10 call 6:20 [for_iter]
// 11 call print 6:35 [yield store_fast load_global load_fast]
// 12 call print 6:35 [call_c]
// 13 call print 6:35 [call_python]
// 14 cost 6:3 [pop]
// 15 call 6:46 [load_const call_c]
// 16 loop 6:3 [jump_back]
// 17 call 6:3 [for_iter]
// 18 call 7:1 [load_const call_c]
// 19 cost 4:70 [load_const return]
// 20 cost 1:1 [make_function store_global]
