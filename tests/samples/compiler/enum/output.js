(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g0 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const Color = {}; 
$.enumMember(Color, "Red", 0); 
$.enumMember(Color, "Green", 5); 
$.enumMember(Color, "Blue", Color["Green"] + 1); 
$.enumMember(Color, "Name", "n"); 

(($1 = $g0, $2 = ((($.left -= $c[0]) < $z[0] ? yield* $.getv($b + 0, Color, "Blue") : Color.Blue)), $4 = 2, $1 === $n[1] && $.left >= $c[1] ? ($.left -= $q[0], $3 = $1($2)) : ($4 = 3, $3 = $.oneGo($1, $c[1], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3(void 0, $2)) : ($.left -= $c[1], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 1, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[4]; }; })
// 0 get Blue 7:7 [load_const load_const build store_global load_global load_global]
// 1 call print 7:1 [load_attr]
// 2 call print 7:1 [call_c]
// 3 call print 7:1 [call_python]
// 4 cost 1:1 [pop]
