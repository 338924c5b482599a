/** Segment colours of the light and the dark page, as in app/globals.css. */
const light = [
  "#254dac",
  "#817a2b",
  "#682418",
  "#8675e3",
  "#513570",
  "#2d76a3",
  "#e36270",
  "#874d1d",
  "#b43c6b",
  "#52959f",
];
const dark = [
  "#9dbdff",
  "#c6b810",
  "#fdb48e",
  "#ab8af9",
  "#8e68bb",
  "#70abc2",
  "#be5962",
  "#c9892b",
  "#ff7c88",
  "#70dcd8",
];

const colours = (values: readonly string[]) =>
  values.map((value, index) => `--seg-${index + 1}:${value}`).join(";");

/**
 * The whole style of a shared page, in one sheet that travels with it: no framework style, no foreign host. Its hash is
 * in the page's content security policy.
 */
export const sharedStyles = `
@font-face{font-family:"Source Serif 4";src:url(/share/source-serif-4.woff2) format("woff2");font-weight:200 900;font-display:swap}
:root{color-scheme:light dark;--paper:#faf8f4;--surface:#fff;--ink:#1d1b18;--muted:#57534b;--line:#e5e0d6;--bar:#e9e4da;--warn:#855400;--warn-soft:#fbf0d9;${colours(light)}}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--surface:#1e1c1a;--ink:#efebe3;--muted:#bab3a7;--line:#37332e;--bar:#2c2926;--warn:#e8b55c;--warn-soft:#3a2d13;${colours(dark)}}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:15px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
main,footer{max-width:72rem;margin:0 auto;padding:2rem 1.25rem}
h1,.lead,.line,.quote{font-family:"Source Serif 4",Georgia,serif}
h1,.name{font-size:clamp(1.75rem,5vw,2.4rem);line-height:1.15;font-weight:600;letter-spacing:-.015em;text-wrap:balance}
.head{display:flex;gap:1.75rem;align-items:flex-start;flex-wrap:wrap}
.head>div{flex:1 1 20rem;min-width:0}
.portrait{width:8.5rem;height:8.5rem;flex:none}
.lead{font-size:1.25rem;line-height:1.5;margin-top:.5rem;text-wrap:pretty}
.meta,.caption,.cite,.foot{color:var(--muted);font-size:.8125rem}
.meta{margin-top:.6rem;font-variant-numeric:tabular-nums}
.badge{display:inline-block;background:var(--warn-soft);color:var(--warn);border-radius:1rem;padding:.1rem .6rem;font-size:.75rem;font-weight:500;margin:0 .4rem .5rem 0}
.card{margin-bottom:4rem}
.benefit{background:var(--surface);border-radius:.75rem;padding:1.5rem;margin:2rem 0}
.benefit .line{font-size:1.2rem}
.columns{columns:18rem 3;column-gap:2.5rem;margin-top:2rem}
.benefit+.columns{margin-top:0}
section{break-inside:avoid;margin-bottom:2rem}
.benefit section{margin:0}
h2{font-size:.8125rem;font-weight:600;letter-spacing:.02em;margin-bottom:.5rem;display:flex;gap:.5rem;align-items:center}
h2 svg{width:.25rem;height:.9rem;flex:none}
h3{font-size:.8125rem;font-weight:500;color:var(--muted);margin:.75rem 0 .25rem}
.caption{margin-top:.6rem}
.line{font-size:1.0625rem;line-height:1.6;margin-top:.2rem;text-wrap:pretty}
.quote{font-size:1.0625rem;line-height:1.6;font-style:italic;margin:.4rem 0;padding-left:.9rem;border-left:2px solid var(--line)}
.bar{display:block;width:100%;max-width:34rem;height:.45rem;margin:.35rem 0 .6rem}
details{margin:.15rem 0 .5rem}
summary{cursor:pointer;color:var(--muted);font-size:.75rem;padding:.45rem 0;width:fit-content}
summary:hover{color:var(--ink)}
:focus-visible{outline:2px solid #1f5fd0;outline-offset:2px;border-radius:2px}
dl{font-size:.8125rem;color:var(--muted);border-left:2px solid var(--line);padding-left:.75rem}
dt{color:var(--ink);margin-top:.35rem}
dd{margin:0;font-variant-numeric:tabular-nums}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 2.5rem}
nav a{color:inherit;display:inline-block;padding:.6rem 0}
footer{border-top:1px solid var(--line);padding-top:1.25rem;padding-bottom:3rem}
footer p{max-width:46rem;margin-bottom:.5rem}
.empty{max-width:30rem;padding-top:18vh}
@media print{@page{margin:13mm}body{background:none;font-size:9.5pt}main,footer{padding:0;max-width:none}.card{break-after:page;margin:0}.card:last-of-type{break-after:auto}details:not([open]),nav{display:none}.columns{columns:3;column-gap:1.25rem;margin-top:.75rem}.line,.quote{font-size:9.5pt;line-height:1.4}.benefit{padding:0;margin:.75rem 0}.benefit .line{font-size:11pt}.lead{font-size:12pt}h1,.name{font-size:19pt}.portrait{width:5.5rem;height:5.5rem}section{margin-bottom:.9rem}.bar{margin:.2rem 0 .35rem}footer{margin-top:.75rem;padding-top:.5rem}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
