process.env.NODE_ENV="production";
import { runnerImport } from "vite";
import { fileURLToPath } from "node:url";
const root = process.cwd();
const [,, ids="treemap-real,sankey-real", reps="9", trace] = process.argv;
const { module: S } = await runnerImport(`${root}/test/bench/scripts.ts`, { root, configFile:false, logLevel:"warn" });
const { module: B } = await runnerImport(`${root}/test/bench/browser.ts`, { root, configFile:false, logLevel:"warn" });
const scripts = await S.buildScripts(trace==="trace");
console.log("size", scripts.library.ours.text.length, S.gzipBytes(scripts.library.ours.text));
const browser = await B.startBenchBrowser(scripts, 60);
const med = a => a.sort((x,y)=>x-y)[a.length>>1];
for (const id of ids.split(",")) {
  const r = { ours:[], floor:[] }; const lay={ours:[],floor:[]}, ev=[], up=[];
  if (trace!=="trace") for (let i=0;i<+reps;i++) for (const c of ["ours","floor"]) {
    const p = await browser.open(c, id); const m = await p.measure("draw"); r[c].push(m.main); lay[c].push(m.layout); if(c==="ours"){ev.push(p.evaluation); up.push((await p.measure("update")).main)} await p.close();
  }
  if (trace!=="trace") { console.log(id, "ours", med(r.ours).toFixed(1), "layout", med(lay.ours).toFixed(1), "floor", med(r.floor).toFixed(1), med(lay.floor).toFixed(1), "ratio", (med(r.ours)/med(r.floor)).toFixed(2), "eval", med(ev).toFixed(1), "update", med(up).toFixed(1), "min", Math.min(...r.ours).toFixed(1), Math.min(...r.floor).toFixed(1)); }
  else {
    const p = await browser.open("ours", id);
    // browser-level tracing through page session
    const events=[]; p.session.on("Tracing.dataCollected", e=>events.push(...e.value));
    await p.session.send("Tracing.start",{ transferMode:"ReportEvents", traceConfig:{ includedCategories:["devtools.timeline","disabled-by-default-devtools.timeline","v8","blink","cc","disabled-by-default-v8.gc","toplevel","disabled-by-default-v8.compile","loading"] }});
    await p.measure("draw");
    const done = new Promise(r=>p.session.once("Tracing.tracingComplete",r)); await p.session.send("Tracing.end"); await done;
    const main = new Map(); 
    const tname = new Map(events.filter(e=>e.name==="thread_name").map(e=>[e.pid+":"+e.tid,e.args.name]));
    const byThread = new Map();
    for (const e of events) if (e.ph==="X" && tname.get(e.pid+":"+e.tid)==="CrRendererMain") { const k=e.pid+":"+e.tid; (byThread.get(k)??byThread.set(k,[]).get(k)).push(e); }
    const best=[...byThread.values()].sort((a,b)=>b.length-a.length)[0];
    best.sort((a,b)=>a.ts-b.ts||b.dur-a.dur);
    const self=new Map(); const stack=[];
    for (const e of best){ while(stack.length && stack.at(-1).ts+stack.at(-1).dur<=e.ts) stack.pop(); const td=e.tdur??e.dur; const s=self.get(e.name)??{n:0,self:0,total:0}; s.n++; s.self+=td; s.total+=td; self.set(e.name,s); if(stack.length){ self.get(stack.at(-1).name).self-=td; } stack.push(e); }
    console.log("##",id); for (const [n,s] of [...self].sort((a,b)=>b[1].self-a[1].self).slice(0,28)) console.log((s.self/1000).toFixed(2).padStart(8),(s.total/1000).toFixed(2).padStart(8),String(s.n).padStart(6),n);
    await p.close();
  }
}
await browser.close(); process.exit(0);
