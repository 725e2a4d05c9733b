(function ($) { "use strict"; const $m = $.module(), $b = $m.base, $c = $m.costs, $z = $m.thresholds, $w = $m.needs, $q = $m.sums, $n = $m.natives, $g2 = $.global("print"); return function* () { const $d = $.depth + 1; let $1, $2, $3, $4; const Registry = (yield* $.class($b + 9, "Registry", $.none, class $C1 extends $.Brand { static c; static p = []; static [(class $F0 extends $.Brand { #open; static [($1 = [
{ kind: "field", static: true, private: 0, key: "#open", value: 0, write: ($1, $2) => { new $F0($1); $1.#open = $2; } }, 
{ kind: "field", static: true, private: -1, key: "names", plain: function () { return []; } }, 
{ kind: "block", static: true, body: function* () { const $d = $.depth + 1; if ($d > $.limit) throw $.recursionError(); let $1, $2, $3, $4; 
((($1 = 1, (($.left -= $c[0]) < 0 && (yield* $.set($b + 0, this, "#open", $1)), this.#open = $1)))); 
(($2 = ((($.left -= $c[1]) < $z[1] ? yield* $.getv($b + 1, this, "names") : this.names)), $1 = (($.left -= $c[2]) < $z[2] ? yield* $.getm($b + 2, $2, "push") : $2.push), $4 = 4, $1 === $n[3] && $.left >= $c[3] ? ($.left -= $q[0], $3 = $1.call($2, "first")) : ($4 = 5, $3 = $.oneGo($1, $c[3], $d)) !== void 0 ? ($.left -= $q[1], $3 = $3($2, "first")) : ($.left -= $c[3], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call($2, "first") : ($4 = 0, $.call($b + 3, $1, $2, ["first"])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); } }, 

{ kind: "get", static: true, private: -1, key: "open", body: function* $f_open_1() { if ($.depth >= $.limit) throw $.recursionError(); ($.left -= $c[6]) < 0 && (yield* $.at($b + 6)); const $this3 = this; let $1; 
return ($1 = ($1 = $this3, (($.left -= $c[7]) < 0 && (yield* $.get($b + 7, $1, "#open")), $1.#open)), $.left -= $c[8], $1); }, oneGo: function $pf_open_1($this3) { let $1; return ($1 = ($1 = $this3, (0, $1.#open)), $.left -= $q[2], $1); }, needs: $w, block: 0, length: 0, generator: false }, ], "elements")]() {} }, "field")]() {} }, null, $1)); 


(($1 = $g2, $2 = ((($.left -= $c[10]) < $z[10] ? yield* $.getv($b + 10, Registry, "open") : Registry.open)), $4 = 12, $1 === $n[11] && $.left >= $c[11] ? ($.left -= $q[3], $3 = $1($2)) : ($4 = 13, $3 = $.oneGo($1, $c[11], $d)) !== void 0 ? ($.left -= $q[4], $3 = $3(void 0, $2)) : ($.left -= $c[11], $.depth = $d, $3 = yield* ($3 = $.bodyOf($1)) !== void 0 ? $3.call(void 0, $2) : ($4 = 0, $.call($b + 11, $1, void 0, [$2])), $4 > 0 && ($.left -= $c[$4])), $.left < 0 && $4 > 0 && (yield* $.at($b + $4)), $3)); $.left -= $c[14]; }; })
// 0 set #open 5:5 [load_fast load_const]
// 1 get names 6:5 [store_attr pop load_fast]
// 2 get push 6:5 [load_attr]
// 3 call push 6:5 [load_attr load_const]
// 4 call push 6:5 [call_specialised]
// 5 call push 6:5 [call_python]
// 6 entry open 8:18 [resume]
// 7 get #open 9:12 [load_fast]
// 8 cost 9:12 [load_attr return]
// 9 call Registry 1:1 []
// 10 get open 12:7 [build store_global load_global load_global]
// 11 call print 12:1 [load_attr]
// 12 call print 12:1 [call_c]
// 13 call print 12:1 [call_python]
// 14 cost 1:1 [pop]
