(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; let $1, $2, $3; const o = ($.accessors({ "n": 1, get [($1 = $.key("twice"), $2 = function* $a0() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); const $this1 = this; let $1; return ($1 = (((($.left -= $c[1]) < $z[1] ? yield* $.getv($b + 1, $this1, "n") : $this1.n)) * 2), $.left -= $c[2], $1); }, $1)]() {}, }, [$1, "get", $2, ])); 
((($1 = ((($.left -= $c[3]) < $z[3] ? yield* $.getv($b + 3, o, "n") : o.n) + 1), (($.left -= $c[4]) < $z[4] ? yield* $.setv($b + 4, o, "n", $1) : (o.n = $1))))); 
(($1 = (($.left -= $c[5]) < (typeof "n" === "number" ? 0 : $z[5]) ? yield* $.getv($b + 5, o, "n") : o["n"]), ++$1, ($3 = $1, (($.left -= $c[6]) < (typeof "n" === "number" ? 0 : $z[6]) ? yield* $.setv($b + 6, o, "n", $3) : (o["n"] = $3))))); 
((($.left -= $c[7]) < 0 && (yield* $.set($b + 7, o, $.key("n"), void 0)), delete o.n)); 
(($1 = "n", $2 = o, ($.left -= $c[8]) < 0 && (yield* $.get($b + 8, $2, $.key($1))), $.in($1, $2))); 
((($.left -= $c[10], $1 = ((($.left -= $c[9]) < $z[9] ? yield* $.getv($b + 9, o, "a") : o.a))) == null ? void 0 : ($1 = ((($.left -= $c[11]) < $z[11] ? yield* $.getv($b + 11, $1, "b") : $1.b)), $.left -= $c[12], $1))); $.left -= $c[13]; }; })
// 0 entry 1:33 [resume]
// 1 get n 1:45 [load_fast]
// 2 cost 1:45 [load_attr load_const binary return]
// 3 get n 2:1 [load_const build store_global load_global]
// 4 set n 2:1 [load_attr load_const inplace]
// 5 get n 3:1 [store_attr pop load_global load_const]
// 6 set n 3:1 [load_subscr load_const inplace]
// 7 delete n 4:8 [store_subscr pop load_global]
// 8 get 5:1 [store_subscr pop load_const load_global compare]
// 9 get a 6:1 [pop load_global]
// 10 cost 6:1 [load_attr branch]
// 11 get b 6:1 []
// 12 cost 6:1 [load_attr]
// 13 cost 1:1 [pop]
