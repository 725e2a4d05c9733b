(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; const F = $.tagTarget(({ "F": function () { $.target = new.target; return $.atomic($f0_F, this, arguments); } })["F"], $f0_F); function* $f0_F() { const $target1 = $.takeTarget(); if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1; 
if ((! $target1)) { return ($1 = void 0, $.left -= $c[1], $1); } else { ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); } 
((($1 = (($b) => $.tag((...$r) => $.atomic($b, void 0, $r), $b))(function* $a0() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[3]) < 0 && (yield* $.at($b + 3)); let $1; return ($1 = $target1, $.left -= $c[4], $1); }), (($.left -= $c[5]) < $z[5] ? yield* $.setv($b + 5, this, "made", $1) : (this.made = $1))))); 
$.left -= $c[6]; } $.left -= $c[7]; }; })
// 0 entry F 1:1 [resume]
// 1 cost 2:20 [load_fast branch load_const return]
// 2 jump 2:3 [load_fast branch_taken]
// 3 entry 3:15 [resume]
// 4 cost 3:21 [load_fast return]
// 5 set made 3:3 [load_fast make_function]
// 6 cost 1:23 [store_attr pop load_const return]
// 7 cost 1:1 [make_function store_global]
