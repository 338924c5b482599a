// Longer than 150 lines: it is the one style sheet of the respondent's pages, sent inside each of them.
import { accentColours, paper } from "./accent-colours";

const colours = (accent: string): string => {
  const { light, dark } = accentColours(accent);
  return `
:root{color-scheme:light dark;--paper:${paper.light};--surface:#fff;--ink:#1d1b18;--quiet:#57534b;--line:#d9d3c7;--edge:#8a8478;--bad:#ad2a23;--bad-soft:#fbe9e6;--focus:#1f5fd0;--accent:${light.accent};--on-accent:${light.ink}}
@media (prefers-color-scheme:dark){:root{--paper:${paper.dark};--surface:#1e1c1a;--ink:#efebe3;--quiet:#bab3a7;--line:#3a3630;--edge:#857e73;--bad:#ff9c90;--bad-soft:#43201c;--focus:#8fb8ff;--accent:${dark.accent};--on-accent:${dark.ink}}}`;
};

const sheet = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
main,header,footer{max-width:44rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:1rem 0}
main{padding-block:1.25rem 3rem}
footer{padding-block:0 2rem}
h1,h2,legend,.text{text-wrap:pretty}
h1,h2,p,legend,.text,th,li>span,label>span{unicode-bidi:plaintext}
[dir=rtl] :is(h1,h2,p,legend,.text,tbody th){text-align:right}
h1{font:600 1.75rem/1.2 ui-serif,Georgia,"Times New Roman",serif;margin:0 0 .75rem}
h2{font:600 1.25rem/1.3 ui-serif,Georgia,"Times New Roman",serif;margin:0 0 1rem}
p{margin:0 0 1rem;white-space:pre-line}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
[tabindex="-1"]:focus{outline:none}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.quiet,.optional{color:var(--quiet);font-size:.9375rem;font-weight:400}
.quiet{margin-bottom:.75rem}
.intro{margin-bottom:2rem}
.banner{background:var(--ink);color:var(--paper);padding:.125rem 1.25rem;font-size:.9375rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:center;align-items:center}
.banner a{color:inherit;display:inline-flex;align-items:center;min-height:2.75rem;padding-inline:.5rem}
nav{display:flex;flex-wrap:wrap;gap:0 1rem;margin-bottom:.5rem}
nav a,nav b{display:inline-flex;align-items:center;min-height:2.75rem;font-size:.9375rem}
.progress{display:flex;align-items:center;gap:.75rem;color:var(--quiet);font-size:.875rem;font-variant-numeric:tabular-nums}
.progress span{white-space:nowrap}
progress{appearance:none;flex:1;min-width:0;height:.375rem;border:0;border-radius:9rem;background:var(--line);overflow:hidden}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:9rem}
progress::-moz-progress-bar{background:var(--accent);border-radius:9rem}
.item{border:0;margin:0 0 2.5rem;padding:0;min-width:0}
legend,.text{font-size:1.1875rem;font-weight:600;line-height:1.4;padding:0;margin:0 0 .375rem;white-space:pre-line}
legend{float:left;width:100%}
.item>:not(legend){clear:both}
.statement .text{font-weight:400}
.wrong{border-inline-start:4px solid var(--bad);padding-inline-start:1rem}
.error p{color:var(--bad);font-weight:600;margin:.25rem 0 .5rem}
.summary{border:3px solid var(--bad);border-radius:.5rem;padding:1rem 1.25rem;margin-bottom:2rem;background:var(--surface)}
.summary h2{margin-bottom:.5rem}
.summary ul{margin:0;padding:0;list-style:none}
.summary a{color:var(--bad);font-weight:600;display:inline-flex;align-items:center;min-height:2.75rem}
.choices{display:grid;gap:.5rem;margin-top:.5rem}
.choices+.quiet{margin-top:.5rem}
.choice{display:flex;align-items:flex-start;gap:.75rem;padding:.75rem 1rem;min-height:3rem;background:var(--surface);border:1px solid var(--edge);border-radius:.625rem;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choice:has(:focus-visible),.point:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.choice :focus-visible{outline:none}
@media (hover:hover){.choice:hover,.point:hover span{border-color:var(--accent)}}
input[type=radio],input[type=checkbox]{accent-color:var(--accent);width:1.375rem;height:1.375rem;margin:.0625rem 0 0;flex:none}
.choice:not(:has(:checked))+.other{display:none}
.other{display:block;padding-inline-start:1rem;margin-bottom:.5rem}
.other .quiet{display:block;margin-bottom:.25rem}
input[type=text],input[type=date],textarea,select{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--edge);border-radius:.5rem;padding:.5rem .75rem;min-height:2.75rem;max-width:100%}
textarea,.wide,.other input{width:100%;display:block}
textarea{resize:vertical}
[aria-invalid]{border-color:var(--bad);border-width:2px}
.number{display:flex;align-items:center;gap:.75rem}
.number input{width:10rem;font-variant-numeric:tabular-nums}
.number .quiet{margin:0}
.count{display:block;color:var(--quiet);font-size:.875rem;text-align:end;margin-top:.25rem;font-variant-numeric:tabular-nums}
.count.over{color:var(--bad);font-weight:600}
.scale{margin-top:.5rem}
.points{display:grid;grid-template-columns:repeat(auto-fit,minmax(2.75rem,1fr));gap:.375rem}
.scale:not(.long) .points{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
.long .points{grid-template-columns:repeat(6,1fr)}
.point{position:relative;border-radius:.5rem;cursor:pointer}
.point input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.point span{display:grid;place-items:center;min-height:3rem;background:var(--surface);border:1px solid var(--edge);border-radius:.5rem;font-variant-numeric:tabular-nums;font-weight:600}
.point :checked+span{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.stars .points{max-width:26rem}
.stars .point span{background:none;border-color:transparent;font-size:2.125rem;line-height:1;color:transparent;-webkit-text-stroke:1.5px var(--edge)}
.stars .point:has(:checked) span,.stars .point:has(~.point :checked) span{background:none;color:var(--accent);-webkit-text-stroke:1.5px var(--accent)}
.ends{display:flex;justify-content:space-between;gap:2rem;color:var(--quiet);font-size:.9375rem;margin-top:.375rem}
.ends span:last-child{text-align:end}
.matrix{border-collapse:collapse;width:100%;margin-top:.75rem}
.matrix thead{display:none}
.matrix,.matrix tbody,.matrix tr,.matrix td,.matrix tbody th{display:block}
.matrix tr{background:var(--surface);border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin-bottom:1rem}
.matrix tbody th{text-align:start;font-weight:600;margin-bottom:.5rem}
.matrix td{padding:0}
.matrix label{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;padding-inline:.25rem;border-radius:.5rem;cursor:pointer}
.matrix .lacking{border-color:var(--bad)}
.matrix td+td label{border-top:1px solid var(--line);border-radius:0}
.matrix label:has(:checked){font-weight:600}
@media (min-width:46rem){
.roomy>:is(main,header,footer){max-width:60rem}
.matrix{display:table;table-layout:fixed}
.matrix thead{display:table-header-group}
.matrix tbody{display:table-row-group}
.matrix tr{display:table-row;background:none;border:0}
.matrix thead td,.matrix tbody th{width:34%}
.matrix td,.matrix tbody th,.matrix thead th{display:table-cell;border-bottom:1px solid var(--line);vertical-align:middle}
.matrix thead th{position:sticky;top:0;background:var(--paper);font-size:.875rem;font-weight:500;color:var(--quiet);padding:.5rem .25rem;vertical-align:bottom;hyphens:auto}
.matrix tbody th{font-weight:400;padding:.75rem .75rem .75rem 0}
.matrix .lacking th{color:var(--bad)}
.matrix label{justify-content:center;min-height:3rem;padding:0}
.matrix td+td label{border:0}
.matrix label span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.matrix tbody tr:hover{background:var(--surface)}
.long .points{grid-template-columns:repeat(11,1fr)}
}
.ranking ol{list-style:none;margin:.5rem 0 0;padding:0;display:grid;gap:.5rem}
.ranking li{display:flex;align-items:center;gap:.75rem;background:var(--surface);border:1px solid var(--edge);border-radius:.625rem;padding:.375rem .5rem;min-height:3.5rem}
.ranking li>span{flex:1}
.ranking .place{flex:none;width:2rem;text-align:center;font-weight:600;font-variant-numeric:tabular-nums;color:var(--accent)}
.ranking .unranked{border-style:dashed}
.ranking .unranked .place{color:var(--quiet)}
.ranking.live li{cursor:grab;touch-action:pan-y;user-select:none}
.ranking.live .held{cursor:grabbing;border-color:var(--accent);box-shadow:0 8px 24px -8px rgb(0 0 0/.4)}
.ranking.live select{display:none}
.ranking button{flex:none;width:2.75rem;height:2.75rem;border:1px solid var(--line);border-radius:.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
.ranking .grip{touch-action:none;width:1.5rem;text-align:center;color:var(--quiet);flex:none}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-top:.5rem}
.button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.5rem;border-radius:.625rem;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center;justify-content:center}
.button.second{background:none;color:var(--accent);border-color:transparent}
.button[aria-disabled=true]{opacity:.6;cursor:progress}
.status{color:var(--quiet);font-size:.9375rem;margin:0}
.over-again{border-top:1px solid var(--line);padding-top:1rem;margin-top:2.5rem;color:var(--quiet);font-size:.875rem}
.over-again p{margin:0 0 .25rem}
.over-again button{font:inherit;background:none;border:0;padding:0;min-height:2.75rem;color:var(--accent);text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.closing{padding-block:12vh 4rem}
@media (max-width:24rem){.ranking li{gap:.375rem}.ranking .place{width:1.5rem}.ranking .grip{width:1rem}}
@media (max-width:30rem){.actions .button{width:100%}h1{font-size:1.5rem}.summary{padding:.75rem 1rem}}
@media (prefers-reduced-motion:no-preference){.choice,.point span{transition:border-color .12s,background-color .12s}}
@media (forced-colors:active){.point :checked+span{outline:3px solid Highlight}.stars .point span{-webkit-text-stroke:0;color:CanvasText}}
`;

const made = new Map<string, string>();

/** The style sheet in a team's colour (`#rrggbb`). */
export function pageStyles(accent: string): string {
  const known = made.get(accent);
  if (known) return known;
  const styles = (colours(accent) + sheet).replaceAll("\n", "");
  if (made.size > 500) made.clear();
  made.set(accent, styles);
  return styles;
}
