(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives; return function* () { const $d = $.depth + 1; let $1, $2; const Account = (yield* $.class($b + 18, "Account", $.none, class $C1 extends $.Brand { static c; static p = []; #balance; get #check() { return $C1.p[2]; } static [($2 = class extends $.Brand { #count; static [($1 = [{ kind: "field", static: false, private: -1, key: "owner", value: void 0 }, 
{ kind: "field", static: false, private: 0, key: "#balance", value: 0, write: ($1, $2) => { $1.#balance = $2; } }, 
{ kind: "field", static: true, private: 1, key: "#count", value: 0, write: ($1, $2) => { $1.#count = $2; } }, 
{ kind: "constructor", static: false, length: 1, target: false, body: function* $f_constructor_0(owner) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4; this.owner = owner; 
(($1 = $C1.c, $2 = (($.left -= $c[1]) < 0 && (yield* $.get($b + 1, $1, "#count")), $1.#count), ++$2, ($4 = $2, (($.left -= $c[2]) < 0 && (yield* $.set($b + 2, $1, "#count", $4)), $1.#count = $4)))); 
$.left -= $c[3]; return this; } }, 
{ kind: "method", static: false, private: 2, key: "#check", body: function* $f__check_1(amount) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)); let $1; 
return ($1 = (amount > 0), $.left -= $c[5], $1); }, oneGo: function $pf__check_1($this2, amount) { let $1; return ($1 = (amount > 0), $.left -= $q[0], $1); }, needs: $w, block: 0, length: 1, generator: false }, 

{ kind: "get", static: false, private: -1, key: "balance", body: function* $f_balance_2() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); const $this3 = this; let $1; 
return ($1 = ($1 = $this3, (($.left -= $c[7]) < 0 && (yield* $.get($b + 7, $1, "#balance")), $1.#balance)), $.left -= $c[8], $1); }, oneGo: function $pf_balance_2($this3) { let $1; return ($1 = ($1 = $this3, (0, $1.#balance)), $.left -= $q[1], $1); }, needs: $w, block: 1, length: 0, generator: false }, 

{ kind: "method", static: false, private: -1, key: "deposit", body: function* $f_deposit_3(amount) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[9]) < 0 && (yield* $.at($b + 9)); let $1, $2, $3, $4; 
if (($2 = this, $1 = $2.#check, $4 = 11, $1 === $n[10] && $.left >= $c[10] ? ($.left -= $q[2], $3 = $1.call($2, amount)) : ($4 = 12, $3 = $.oneGo($1, $c[10], $d)) !== void 0 ? ($.left -= $q[3], $3 = $3($2, amount)) : ($.left -= $c[10], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2, amount) : ($4 = 0, $.call($b + 10, $1, $2, [amount])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)) { ((($1 = ((($.left -= $c[13]) < 0 && (yield* $.get($b + 13, this, "#balance")), this.#balance) + amount), (($.left -= $c[14]) < 0 && (yield* $.set($b + 14, this, "#balance", $1)), this.#balance = $1)))); $.left -= $c[16]; } else { ($.left -= $c[15]) < 0 && (yield* $.at($b + 15)); } 
$.left -= $c[17]; }, length: 1, generator: false }, ], "elements")]() {} }, "statics")]() {} }, $2, $1)); $.left -= $c[19]; }; })
// 0 entry constructor 4:14 [resume]
// 1 get #count 5:5 [load_deref]
// 2 set #count 5:5 [load_attr load_const inplace]
// 3 cost 4:38 [store_attr pop load_const return]
// 4 entry #check 7:9 [resume]
// 5 cost 8:12 [load_fast load_const compare return]
// 6 entry balance 10:14 [resume]
// 7 get #balance 11:12 [load_fast]
// 8 cost 11:12 [load_attr return]
// 9 entry deposit 13:10 [resume]
// 10 call #check 14:9 [load_fast load_attr load_fast]
// 11 call #check 14:9 [call_c]
// 12 call #check 14:9 [call_python]
// 13 get #balance 14:30 [branch load_fast]
// 14 set #balance 14:30 [load_attr load_fast inplace]
// 15 jump 14:5 [branch_taken]
// 16 cost 14:5 [store_attr pop]
// 17 cost 13:27 [load_const return]
// 18 call Account 1:1 []
// 19 cost 1:1 [build store_global]
