(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4, $5; const Stack = (yield* $.class($b + 6, "Stack", Array, null, null, [
{ kind: "method", static: false, private: -1, key: "peek", body: function* $f_peek_0() { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1, $2, $3, $4; 
return ($1 = ($1 = (($.left -= $c[1]) < $z[1] ? yield* $.getm($b + 1, this, "at") : this.at), $2 = (- 1), $4 = 3, $1 === $n[2] && $.left >= $c[2] ? ($.left -= $q[0], $3 = $1.call(this, $2)) : ($4 = 4, $3 = $.oneGo($1, $c[2], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3(this, $2)) : ($.left -= $c[2], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(this, $2) : ($4 = 0, $.call($b + 2, $1, this, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3), $.left -= $c[5], $1); }, length: 0, generator: false }, ])); 


const Refused = (yield* $.class($b + 10, "Refused", Error, class $C3 extends $.Brand { static c; static p = []; static [($1 = [{ kind: "field", static: false, private: -1, key: "code", value: void 0 }, 
{ kind: "constructor", static: false, length: 1, target: true, body: function* $f_constructor_1(code) { const $target2 = $.takeTarget(); const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[7]) < 0 && (yield* $.at($b + 7)); let $this2; let $1, $2; 
(($1 = $.superClass($C3.c), $2 = [`code ${code}`, ], $.depth = $d, $1 = yield* $.superCall($b + 8, $1, $2, $target2), $.once($this2), $this2 = $1, yield* $.initialise($C3.c, $this2), $this2.code = code, $this2)); 
$.left -= $c[9]; return $.derivedResult(void 0, $this2); } }, ], "elements")]() {} }, null, $1)); 

const stack = ($1 = Stack, $2 = [], $.depth = $d, yield* $.new($b + 11, $1, $2)); 
(($1 = (($.left -= $c[12]) < $z[12] ? yield* $.getm($b + 12, stack, "push") : stack.push), $3 = 14, $1 === $n[13] && $.left >= $c[13] ? ($.left -= $q[2], $2 = $1.call(stack, 1)) : ($3 = 15, $2 = $.oneGo($1, $c[13], $d)) !== void 0 ? ($.left -= $q[3], $2 = $2(stack, 1)) : ($.left -= $c[13], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(stack, 1) : ($3 = 0, $.call($b + 13, $1, stack, [1])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); 
(($1 = $g2, $2 = ($2 = (($.left -= $c[16]) < $z[16] ? yield* $.getm($b + 16, stack, "peek") : stack.peek), $4 = 18, $2 === $n[17] && $.left >= $c[17] ? ($.left -= $q[4], $3 = $2.call(stack)) : ($4 = 19, $3 = $.oneGo($2, $c[17], $d)) !== void 0 ? ($.left -= $q[5], $3 = $3(stack)) : ($.left -= $c[17], $.depth = $d, $3 = yield* ($3 = $.bodyOf($2)) !== void 0 ? $3.call(stack) : ($4 = 0, $.call($b + 17, $2, stack, [])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3), $3 = ($3 = ($3 = Refused, $4 = [2, ], $.depth = $d, yield* $.new($b + 20, $3, $4)), (($.left -= $c[21]) < $z[21] ? yield* $.getv($b + 21, $3, "message") : $3.message)), $5 = 23, $1 === $n[22] && $.left >= $c[22] ? ($.left -= $q[6], $4 = $1($2, $3)) : ($5 = 24, $4 = $.oneGo($1, $c[22], $d)) !== void 0 ? ($.left -= $q[7], $4 = $4(void 0, $2, $3)) : ($.left -= $c[22], $.depth = $d, $4 = yield* ($4 = $.bodyOf($1)) !== void 0 ? $4.call(void 0, $2, $3) : ($5 = 0, $.call($b + 22, $1, void 0, [$2, $3])), $5 > 0 && ($.left -= $c[$5])), $.left < 0 && $5 > 0 && (yield* $.at($b + $5)), $4)); $.left -= $c[25]; }; })
// 0 entry peek 2:7 [resume]
// 1 get at 3:12 [load_fast]
// 2 call at 3:12 [load_attr load_const unary]
// 3 call at 3:12 [call_c]
// 4 call at 3:12 [call_python]
// 5 cost 3:12 [return]
// 6 call Stack 1:1 [load_global]
// 7 entry constructor 7:14 [resume]
// 8 call super 8:5 [load_fast build]
// 9 cost 7:38 [pop load_const return]
// 10 call Refused 6:1 [build store_global load_global]
// 11 call Stack 11:15 [build store_global load_global]
// 12 get push 12:1 [call_class store_global load_global]
// 13 call push 12:1 [load_attr load_const]
// 14 call push 12:1 [call_specialised]
// 15 call push 12:1 [call_python]
// 16 get peek 13:7 [pop load_global load_global]
// 17 call peek 13:7 [load_attr]
// 18 call peek 13:7 [call_c]
// 19 call peek 13:7 [call_python]
// 20 call Refused 13:21 [load_global load_const]
// 21 get message 13:21 [call_class]
// 22 call print 13:1 [load_attr]
// 23 call print 13:1 [call_c]
// 24 call print 13:1 [call_python]
// 25 cost 1:1 [pop]
