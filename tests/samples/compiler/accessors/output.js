(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g3 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const stack = ($.accessors({ "items": 
[1, ], get [($1 = $.key("top"), $2 = function* $a0() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[0]) < 0 && (yield* $.at($b + 0)); let $1; 

return ($1 = ($1 = ((($.left -= $c[1]) < $z[1] ? yield* $.getv($b + 1, this, "items") : this.items)), (($.left -= $c[2]) < 0 ? yield* $.getv($b + 2, $1, 0) : $1[0])), $.left -= $c[3], $1); }, $1)]() {}, set [($3 = $.key("top"), $4 = function* $a1(value) { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[4]) < 0 && (yield* $.at($b + 4)); let $1, $2; 


(($1 = ((($.left -= $c[5]) < $z[5] ? yield* $.getv($b + 5, this, "items") : this.items)), ($2 = value, (($.left -= $c[6]) < 0 ? yield* $.setv($b + 6, $1, 0, $2) : ($1[0] = $2))))); 
$.left -= $c[7]; }, $3)]($v) {}, }, [$1, "get", $2, $3, "set", $4, ])); 

((($1 = (((($.left -= $c[8]) < $z[8] ? yield* $.getv($b + 8, stack, "top") : stack.top)) + 1), (($.left -= $c[9]) < $z[9] ? yield* $.setv($b + 9, stack, "top", $1) : (stack.top = $1))))); 
const Celsius = (yield* $.class($b + 18, "Celsius", $.none, null, null, [
{ kind: "field", static: false, private: -1, key: "degrees", value: 0 }, 
{ kind: "get", static: false, private: -1, key: "fahrenheit", body: function* $f_fahrenheit_2() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[10]) < 0 && (yield* $.at($b + 10)); const $this3 = this; let $1; 
return ($1 = ((((($.left -= $c[11]) < $z[11] ? yield* $.getv($b + 11, $this3, "degrees") : $this3.degrees)) * 1.8) + 32), $.left -= $c[12], $1); }, oneGo: function $pf_fahrenheit_2($this3) { let $1; return ($1 = (((($this3.degrees)) * 1.8) + 32), $.left -= $q[0], $1); }, needs: $w, block: 0, length: 0, generator: false }, 

{ kind: "set", static: true, private: -1, key: "unit", body: function* $f_unit_4(name) { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); ($.left -= $c[13]) < 0 && (yield* $.at($b + 13)); let $1, $2, $3; 
(($1 = $g3, $3 = 15, $1 === $n[14] && $.left >= $c[14] ? ($.left -= $q[1], $2 = $1(name)) : ($3 = 16, $2 = $.oneGo($1, $c[14], $d)) !== void 0 ? ($.left -= $q[2], $2 = $2(void 0, name)) : ($.left -= $c[14], $.depth = $d, $2 = yield* ($2 = $.bodyOf($1)) !== void 0 ? $2.call(void 0, name) : ($3 = 0, $.call($b + 14, $1, void 0, [name])), $3 > 0 && ($.left -= $c[$3])), $.left < 0 && $3 > 0 && (yield* $.at($b + $3)), $2)); 
$.left -= $c[17]; }, length: 1, generator: false }, ])); 

((($1 = "C", (($.left -= $c[19]) < $z[19] ? yield* $.setv($b + 19, Celsius, "unit", $1) : (Celsius.unit = $1))))); 
(($1 = $g3, $2 = ($2 = ($2 = Celsius, $3 = [], $.depth = $d, yield* $.new($b + 20, $2, $3)), (($.left -= $c[21]) < $z[21] ? yield* $.getv($b + 21, $2, "fahrenheit") : $2.fahrenheit)), $4 = 23, $1 === $n[22] && $.left >= $c[22] ? ($.left -= $q[3], $3 = $1($2)) : ($4 = 24, $3 = $.oneGo($1, $c[22], $d)) !== void 0 ? ($.left -= $q[4], $3 = $3(void 0, $2)) : ($.left -= $c[22], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 22, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[25]; }; })
// 0 entry 3:10 [resume]
// 1 get items 4:12 [load_fast]
// 2 get 0 4:12 [load_attr load_const]
// 3 cost 4:12 [load_subscr return]
// 4 entry 6:10 [resume]
// 5 get items 7:5 [load_fast]
// 6 set 0 7:5 [load_attr load_const load_fast]
// 7 cost 6:18 [store_subscr pop load_const return]
// 8 get top 10:13 [load_const build build store_global load_global load_global]
// 9 set top 10:1 [load_attr load_const binary]
// 10 entry fahrenheit 13:17 [resume]
// 11 get degrees 14:12 [load_fast]
// 12 cost 14:12 [load_attr load_const binary load_const binary return]
// 13 entry unit 16:18 [resume]
// 14 call print 17:5 [load_global load_fast]
// 15 call print 17:5 [call_c]
// 16 call print 17:5 [call_python]
// 17 cost 16:33 [pop load_const return]
// 18 call Celsius 11:1 [store_attr pop]
// 19 set unit 20:1 [build store_global load_global load_const]
// 20 call Celsius 21:7 [store_attr pop load_global load_global]
// 21 get fahrenheit 21:7 [call_class]
// 22 call print 21:1 [load_attr]
// 23 call print 21:1 [call_c]
// 24 call print 21:1 [call_python]
// 25 cost 1:1 [pop]
