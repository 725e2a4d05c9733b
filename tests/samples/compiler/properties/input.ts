const o: any = { n: 1, get twice() { return this.n * 2; } };
o.n += 1;
o["n"]++;
delete o.n;
"n" in o;
o.a?.b;
