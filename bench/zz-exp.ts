import fs from "fs";
import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { createWorkspace } from "@/lib/domain/segmentation/latent-classes/em-workspace";
import { createParameters } from "@/lib/domain/segmentation/latent-classes/class-parameters";
import { climb } from "@/lib/domain/segmentation/latent-classes/squarem";
import { drawUniformValues, drawPersonValues } from "@/lib/domain/segmentation/latent-classes/initial-values";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { emStep } from "@/lib/domain/segmentation/latent-classes/em-step";
const name=process.argv[2]??"vacmot";
const F="/work/main/tests/fixtures/";
const ref=JSON.parse(fs.readFileSync(F+`reference/lca_${name}.json`,"utf8"));
const rows=fs.readFileSync(F+`data/${name}.csv`,"utf8").trim().split("\n").slice(1).map(l=>l.split(",").map(c=>c.replaceAll('"','')));
const head=fs.readFileSync(F+`data/${name}.csv`,"utf8").split("\n")[0].split('","');
let cols:number[];let code=(s:string)=>Number(s);
if(name==="vacmot")cols=[...Array(20).keys()];else if(name==="auto"){cols=head.map((h,i)=>h.startsWith("ch_")?i:-1).filter(i=>i>=0)}
else if(name==="election"){cols=[...Array(12).keys()];code=s=>s===""?-1:Number(s[0])-1}else{cols=[...Array(name==="cheating"?4:7).keys()];code=s=>Number(s)-1}
const ok=rows.filter(r=>cols.every(c=>code(r[c]!)>=0));
const columns=cols.map(c=>({kind:"categorical" as const,categories:name==="election"?4:2,codes:Int16Array.from(ok.map(r=>code(r[c]!)))}));
const data=collectAnswerPatterns(columns);
console.log(ok.length,data.patterns,data.features.length/data.patterns);
const S=Number(process.argv[3]??60);
for(const f of ref.fits){const k=f.nclass;if(k===1||(process.argv[5]&&!process.argv[5].split(",").includes(String(k))))continue;
 const line=[`k=${k} ref ${f.llik.toFixed(3)}`];
 for(const strat of (process.argv[4]??"uniform,person.5").split(",")){
  const ws=createWorkspace(data,k);const problem={data,weights:data.weights,pseudoCount:0,workspace:ws};
  const t=process.cpuUsage();let steps=0;const lls:number[]=[];let unconv=0;
  const [kind,cand,short]=strat.split(":");
  for(let s=0;s<S;s++){const rnd=createRandom(deriveSeed(1,k,s));
   let best=null as any,bestO=-Infinity;
   for(let c=0;c<Number(cand??1);c++){const p=createParameters(data,k);
    if(kind==="uniform")drawUniformValues(data,rnd,p);else drawPersonValues(data,data.weights,Number(kind.slice(6)),rnd,p);
    if(Number(cand??1)>1){const r=climb(problem,p,{steps:Number(short),tolerance:0});steps+=r.steps;if(r.objective>bestO){bestO=r.objective;best=p}}else best=p}
   const r=climb(problem,best,{steps:3000,tolerance:1e-9});steps+=r.steps;lls.push(r.objective);if(!r.converged)unconv++}
  const u=process.cpuUsage(t);const b=Math.max(...lls);
  const hitRef=lls.filter(l=>l>f.llik-0.01).length;
  line.push(`| ${strat}: best-ref ${(b-f.llik).toExponential(1)} hits ${(hitRef/S).toFixed(2)} cpu20 ${((u.user+u.system)/1e6/S*20).toFixed(2)} steps ${(steps/S).toFixed(0)} unconv ${unconv}`)}
 console.log(line.join(" "))}
