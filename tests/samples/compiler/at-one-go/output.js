(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5; const first = $.tag(({ "first": function ($1) { return $.atomic($f2_first, this, arguments); } })["first"], $f2_first, $pf2_first, $w, 0); 
const point = ({ "x": 
1, "move": (($b, $o) => $.tag(({ "move"($1) { return $.atomic($b, this, arguments); } })["move"], $b, $o, $w, 1))(function* $f_move_0(by) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); const $this1 = this; let $1; 

if ((by < 0)) { return ($1 = $this1, $.left -= $c[1], $1); } else { ($.left -= $c[2]) < 0 && (yield* $.at($b + 2)); } 
((($1 = ((($.left -= $c[3]) < $z[3] ? yield* $.getv($b + 3, $this1, "x") : $this1.x) + by), (($.left -= $c[4]) < $z[4] ? yield* $.setv($b + 4, $this1, "x", $1) : ($this1.x = $1))))); 
return ($1 = $this1, $.left -= $c[5], $1); }, function $pf_move_0($this1, by) { $.left -= $c[0]; let $1; if ((by < 0)) { return ($1 = $this1, $.left -= $c[1], $1); } else { $.left -= $c[2]; } ((($1 = (($this1.x) + by), (($this1.x = $1))))); return ($1 = $this1, $.left -= $q[0], $1); }), }); 


function* $f2_first(list) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); let $1; 
return ($1 = ((($.left -= $c[7]) < $z[7] ? yield* $.getv($b + 7, list, "head") : list.head)), $.left -= $c[8], $1); } function $pf2_first($this2, list) { let $1; return ($1 = ((list.head)), $.left -= $q[1], $1); } 

const counts = [0, 0, ]; 
$.left -= $c[9]; $1 = 0; for (let i = 0; ((i < 9)) && (($.left -= $c[10]) < 0 && (yield* $.at($b + ($1 === 1 ? 10 : 11))), $1 = 1, true); (i++), 0) { if ($.left >= $w[2]) { { 
(($2 = (i % 2), ($3 = ((typeof $2 !== "number" ? yield* $.getv($b + 12, counts, $2) : counts[$2]) + i), (typeof $2 !== "number" ? yield* $.setv($b + 13, counts, $2, $3) : (counts[$2] = $3))))); 
(($2 = (point.x), ++$2, ($4 = $2, ($.left -= $q[2], (point.x = $4))))); } } else { { (($2 = (i % 2), ($3 = ((($.left -= $c[12]) < (typeof $2 === "number" ? 0 : $z[12]) ? yield* $.getv($b + 12, counts, $2) : counts[$2]) + i), (($.left -= $c[13]) < (typeof $2 === "number" ? 0 : $z[13]) ? yield* $.setv($b + 13, counts, $2, $3) : (counts[$2] = $3))))); (($2 = (($.left -= $c[14]) < $z[14] ? yield* $.getv($b + 14, point, "x") : point.x), ++$2, ($4 = $2, (($.left -= $c[15]) < $z[15] ? yield* $.setv($b + 15, point, "x", $4) : (point.x = $4))))); } } } if ($1 === 0) { ($.left -= $c[16]) < 0 && (yield* $.at($b + 16)); } 

(($1 = $g2, $2 = ($2 = ($2 = (($.left -= $c[17]) < $z[17] ? yield* $.getm($b + 17, point, "move") : point.move), $4 = 19, $2 === $n[18] && $.left >= $c[18] ? ($.left -= $q[3], $3 = $2.call(point, 2)) : ($4 = 20, $3 = $.oneGo($2, $c[18], $d)) !== void 0 ? ($.left -= $q[4], $3 = $3(point, 2)) : ($.left -= $c[18], $.depth = $d, $3 = yield* ($3 = $.bodyOf($2)) !== void 0 ? $3.call(point, 2) : ($4 = 0, $.call($b + 18, $2, point, [2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3), (($.left -= $c[21]) < $z[21] ? yield* $.getv($b + 21, $2, "x") : $2.x)), $3 = ($3 = ({ "head": 3, }), $.left -= $c[22], $.left >= $w[0] && $d < $.limit ? $pf2_first(void 0, $3) : ($.depth = $d, yield* $f2_first($3))), $5 = 24, $1 === $n[23] && $.left >= $c[23] ? ($.left -= $q[5], $4 = $1($2, $3)) : ($5 = 25, $4 = $.oneGo($1, $c[23], $d)) !== void 0 ? ($.left -= $q[6], $4 = $4(void 0, $2, $3)) : ($.left -= $c[23], $.depth = $d, $4 = yield* ($4 = $.bodyOf($1)) !== void 0 ? $4.call(void 0, $2, $3) : ($5 = 0, $.call($b + 23, $1, void 0, [$2, $3])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4)); $.left -= $c[26]; }; })
// 0 entry move 4:7 [resume]
// 1 cost 5:24 [load_fast load_const compare branch load_fast return]
// 2 jump 5:5 [load_fast load_const compare branch_taken]
// 3 get x 6:5 [load_fast]
// 4 set x 6:5 [load_attr load_fast inplace]
// 5 cost 7:12 [store_attr pop load_fast return]
// 6 entry first 10:1 [resume]
// 7 get head 11:10 [load_fast]
// 8 cost 11:10 [load_attr return]
// 9 cost 14:1 [make_function store_global load_const build store_global load_const load_const build store_global load_const store_global]
// 10 loop 14:1 [store_attr pop load_global load_const inplace store_global jump_to_test load_global load_const compare branch_back]
// 11 jump 14:1 [load_global load_const compare branch]
// 12 get 15:3 [load_global load_global load_const binary]
// 13 set 15:3 [load_subscr load_global inplace]
// 14 get x 16:3 [store_subscr pop load_global]
// 15 set x 16:3 [load_attr load_const inplace]
// 16 jump 14:1 [branch_taken]
// 17 get move 18:7 [load_global load_const compare branch load_global load_global]
// 18 call move 18:7 [load_attr load_const]
// 19 call move 18:7 [call_c]
// 20 call move 18:7 [call_python]
// 21 get x 18:7 []
// 22 call first 18:24 [load_attr load_global load_const build]
// 23 call print 18:1 [call_python]
// 24 call print 18:1 [call_c]
// 25 call print 18:1 [call_python]
// 26 cost 1:1 [pop]
