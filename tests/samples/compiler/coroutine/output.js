(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; $.exports($m, ["main", () => main, null, "main"]); const add = $.tag(({ "add"($1) { return $.atomic($f0_add, this, arguments); } })["add"], $f0_add); const main = $.tag(({ "main"() { return $.atomic($f7_main, this, arguments); } })["main"], $f7_main); function* $f0_add(a, b = 1) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); return $.coroutine("add", (function* $f_add_0() { $.left -= $c[1]; let $1; 
return ($1 = (a + b), $.left -= $c[2], $1); 
})()); } 

const Account = (yield* $.class($b + 20, "Account", $.none, null, null, [
{ kind: "field", static: false, private: -1, key: "balance", value: 0 }, 
{ kind: "method", static: false, private: -1, key: "deposit", body: function* $f_deposit_5(amount) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[3]) < 0 && (yield* $.at($b + 3)); const $this3 = this; const $args3 = arguments; return $.coroutine("Account.deposit", (function* $f_deposit_4() { $.left -= $c[4]; const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2, $3; 
((($1 = ($1 = (yield* $f0_add(((($.left -= $c[5]) < $z[5] ? yield* $.getv($b + 5, $this3, "balance") : $this3.balance)), ($2 = amount, $.passed = $b + 6, $.left -= $c[6], $.depth = $d, $2))), $.left -= $c[7], $.depth = $d, yield* $.await($b + 7, $1)), (($.left -= $c[8]) < $z[8] ? yield* $.setv($b + 8, $this3, "balance", $1) : ($this3.balance = $1))))); 
const twice = (($b) => $.tag(({ "twice": (...$r) => $.atomic($b, void 0, $r) })["twice"], $b))(function* $f_twice_3() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)); return $.coroutine("Account.deposit.<locals>.twice", (function* $f_twice_2() { $.left -= $c[10]; const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2; return ($1 = (($1 = (yield* $f0_add(($2 = ((($.left -= $c[11]) < $z[11] ? yield* $.getv($b + 11, $this3, "balance") : $this3.balance)), $.passed = $b + 12, $.left -= $c[12], $.depth = $d, $2))), $.left -= $c[13], $.depth = $d, yield* $.await($b + 13, $1)) * ($1 = $args3, (($.left -= $c[14]) < $z[14] ? yield* $.getv($b + 14, $1, "length") : $1.length))), $.left -= $c[15], $1); })()); }); 
return ($1 = ($1 = twice, $3 = 17, $1 === $n[16] && $.left >= $c[16] ? ($.left -= $q[0], $2 = $1()) : ($3 = 18, $.passed = $b + 16, $2 = $.oneGo($1, $c[16], $d)) !== void 0 ? ($.left -= $q[1], $2 = $2(void 0)) : ($.left -= $c[16], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0) : ($3 = 0, $.call($b + 16, $1, void 0, [])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2), $.left -= $c[19], $1); 
})()); }, length: 1, generator: false }, ])); 


function* $f7_main() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[21]) < 0 && (yield* $.at($b + 21)); return $.coroutine("main", (function* $f_main_8() { $.left -= $c[22]; const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2, $3, $4, $5, $6, $7; 
const inner = (($b) => $.tag(({ "inner": ($1, ...$r) => $.atomic($b, void 0, [$1, ...$r]) })["inner"], $b))(function* $f_inner_7(x) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[23]) < 0 && (yield* $.at($b + 23)); return $.coroutine("main.<locals>.inner", (function* $f_inner_6() { $.left -= $c[24]; let $1; return ($1 = x, $.left -= $c[25], $1); })()); }); 
try { 
(($1 = ($3 = ($3 = Account, $4 = [], $.depth = $d, yield* $.new($b + 26, $3, $4)), $2 = (($.left -= $c[27]) < $z[27] ? yield* $.getm($b + 27, $3, "deposit") : $3.deposit), $4 = ($4 = ($5 = inner, $7 = 29, $5 === $n[28] && $.left >= $c[28] ? ($.left -= $q[2], $6 = $5(5)) : ($7 = 30, $.passed = $b + 28, $6 = $.oneGo($5, $c[28], $d)) !== void 0 ? ($.left -= $q[3], $6 = $6(void 0, 5)) : ($.left -= $c[28], $.depth = $d, $6 = yield* ($6 = $.bodyOf($5)) !== void 0 ? $6.call(void 0, 5) : ($7 = 0, $.call($b + 28, $5, void 0, [5])), $7 > 0 && ($.left -= $c[$7])), $.left < 0 && $7 > 0 && (yield* $.at($b + $7)), $6), $.left -= $c[31], $.depth = $d, yield* $.await($b + 31, $4)), $6 = 33, $2 === $n[32] && $.left >= $c[32] ? ($.left -= $q[4], $5 = $2.call($3, $4)) : ($6 = 34, $.passed = $b + 32, $5 = $.oneGo($2, $c[32], $d)) !== void 0 ? ($.left -= $q[5], $5 = $5($3, $4)) : ($.left -= $c[32], $.depth = $d, $5 = yield* ($5 = $.bodyOf($2)) !== void 0 ? $5.call($3, $4) : ($6 = 0, $.call($b + 32, $2, $3, [$4])), $6 > 0 && ($.left -= $c[$6])), $.left < 0 && $6 > 0 && (yield* $.at($b + $6)), $5), $.left -= $c[35], $.depth = $d, yield* $.await($b + 35, $1))); $.left -= $c[36]; } finally { if (!$.killed) { 

(($1 = (yield* ($.passed = $b + 37, $.left -= $c[37], $.depth = $d, $f0_add)(1, )), $.left -= $c[38], $.depth = $d, yield* $.await($b + 38, $1))); $.left -= $c[39]; } } 

$.left -= $c[40]; })()); } $.left -= $c[41]; }; })
// 0 entry add 1:1 [resume]
// 1 cost 1:1 [resume]
// 2 cost 2:10 [load_fast load_fast binary return]
// 3 entry deposit 7:16 [resume]
// 4 cost 7:16 [resume]
// 5 get balance 8:30 [load_fast load_global load_fast]
// 6 call add 8:26 [load_attr load_fast]
// 7 cost 8:20 [call_python]
// 8 set balance 8:5 [yield]
// 9 entry twice 9:19 [resume]
// 10 cost 9:19 [resume]
// 11 get balance 9:42 [load_global load_fast]
// 12 call add 9:38 [load_attr]
// 13 cost 9:32 [call_python]
// 14 get length 9:59 [yield load_fast]
// 15 cost 9:31 [load_global call_specialised binary return]
// 16 call twice 10:12 [store_attr pop make_function store_fast load_fast]
// 17 call twice 10:12 [call_c]
// 18 call twice 10:12 [call_python]
// 19 cost 10:12 [return]
// 20 call Account 5:1 [make_function store_global make_function store_global]
// 21 entry main 14:8 [resume]
// 22 cost 14:8 [resume]
// 23 entry inner 15:17 [resume]
// 24 cost 15:17 [resume]
// 25 cost 15:38 [load_fast return]
// 26 call Account 17:11 [make_function store_fast setup_finally load_global]
// 27 get deposit 17:11 [call_class]
// 28 call inner 17:39 [load_attr load_fast load_const]
// 29 call inner 17:39 [call_c]
// 30 call inner 17:39 [call_python]
// 31 cost 17:33 []
// 32 call deposit 17:11 [yield]
// 33 call deposit 17:11 [call_c]
// 34 call deposit 17:11 [call_python]
// 35 cost 17:5 []
// 36 cost 16:7 [yield pop]
// 37 call add 19:11 [load_global load_const]
// 38 cost 19:5 [call_python]
// 39 cost 18:13 [yield pop]
// 40 cost 14:30 [load_const return]
// 41 cost 1:1 [build store_global]
