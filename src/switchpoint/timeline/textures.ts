/**
 * The textures of states, as SVG patterns: put once into a page, referred to by every timeline of it.
 */

/** `<defs>` with the patterns; their colours are CSS variables of wherever the defs stand. */
export const TEXTURES = `<defs>
<pattern id="texture-gil" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--gold-soft)"/><rect width="1.6" height="6" fill="var(--gold)"/></pattern>
<pattern id="texture-ready" width="9" height="8" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="1.8" fill="none" stroke="var(--soft)" stroke-width=".9"/></pattern>
<pattern id="texture-io" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="2" cy="4" r="1" fill="var(--soft)"/></pattern>
</defs>`;

/** How the marks look, given the colour variables: shared by the site's style sheet and by files of their own. */
export const FIGURE_STYLE = `
.timeline-figure { font: 500 12px var(--sans, system-ui, sans-serif); }
.timeline-figure .t0 { --thread: var(--t0); } .timeline-figure .t1 { --thread: var(--t1); } .timeline-figure .t2 { --thread: var(--t2); }
.timeline-figure .t3 { --thread: var(--t3); } .timeline-figure .t4 { --thread: var(--t4); } .timeline-figure .t5 { --thread: var(--t5); }
.timeline-figure .t6 { --thread: var(--t6); }
.timeline-figure text { fill: var(--ink); } .timeline-figure .axis text, .timeline-figure .label { fill: var(--soft); }
.timeline-figure .grid { stroke: var(--line); } .timeline-figure .name.gold, .timeline-figure .label.of-gil { fill: var(--gold-text); }
.timeline-figure .name, .timeline-figure .label { paint-order: stroke; stroke: var(--raised); stroke-width: 4px; stroke-linejoin: round; }
.timeline-figure .running { fill: var(--thread); }
.timeline-figure rect.gil { fill: url(#texture-gil); stroke: var(--gold); stroke-width: 1; }
.timeline-figure rect.ready { fill: url(#texture-ready); } .timeline-figure rect.io { fill: url(#texture-io); }
.timeline-figure rect.lock { fill: var(--raised); stroke: var(--thread); stroke-width: 1.3; }
.timeline-figure .lock-bar { stroke: var(--thread); stroke-width: 3; fill: none; }
.timeline-figure path.sleep { stroke: var(--thread); stroke-width: 1.3; fill: none; }
.timeline-figure path.join { stroke: var(--thread); stroke-width: 1.3; stroke-dasharray: 2 4; fill: none; }
.timeline-figure .arrows path { fill: none; stroke: var(--gold); stroke-width: 1.5; } .timeline-figure .arrows .wake { stroke: var(--thread); }
.timeline-figure .arrows path.head { fill: var(--gold); stroke: none; } .timeline-figure .arrows .head.wake { fill: var(--thread); }
`;
