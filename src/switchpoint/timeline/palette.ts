/**
 * The colours of timelines, light and dark, as CSS variables: paper and ink, the gold of the GIL, the threads. The site
 * puts them on its root; a figure that stands alone brings them along. `-text` variants are dark (light) enough to read.
 */

export const LIGHT =
  "--paper:#fdfcf9;--raised:#ffffff;--ink:#1d1c1a;--soft:#66625a;--line:#e4dfd4;" +
  "--gold:#b07a10;--gold-text:#7a5200;--gold-soft:#f6e7c1;" +
  "--t0:#8b857a;--t1:#1f6fb4;--t2:#c2571a;--t3:#23825f;--t4:#8c4a8f;--t5:#14808c;--t6:#5a6b80;" +
  "--t1-text:#1a62a0;--t2-text:#a84711;--t3-text:#1c6f50;--t4-text:#7d3f80;--t5-text:#0f6872;--t6-text:#4d5d70;";

export const DARK =
  "--paper:#171613;--raised:#1e1d19;--ink:#ece8df;--soft:#a39d90;--line:#35322b;" +
  "--gold:#e8b23a;--gold-text:#e8b23a;--gold-soft:#4a3a14;" +
  "--t0:#8f897c;--t1:#6fb1ea;--t2:#f0945a;--t3:#5cc39b;--t4:#cf94d4;--t5:#5cc0cc;--t6:#9db0c8;" +
  "--t1-text:#6fb1ea;--t2-text:#f0945a;--t3-text:#5cc39b;--t4-text:#cf94d4;--t5-text:#5cc0cc;--t6-text:#9db0c8;";
