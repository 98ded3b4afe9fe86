process.env.NODE_ENV="production";
import { runnerImport } from "vite";
const root = process.cwd(); const ids=(process.argv[2]??"treemap-100000").split(",");
const { module: S } = await runnerImport(`${root}/test/bench/scripts.ts`, { root, configFile:false, logLevel:"warn" });
const { module: B } = await runnerImport(`${root}/test/bench/browser.ts`, { root, configFile:false, logLevel:"warn" });
const scripts = await S.buildScripts(); const browser = await B.startBenchBrowser(scripts, 60);
for (const id of ids){ const p=await browser.open("ours",id); await p.call("draw");
 const f=`(()=>{const c={};let n=0,nodes=0;const walk=(r)=>{for(const k of r.childNodes){nodes++; if(k.nodeType===1){n++; let key=k.localName+(k.getAttribute('class')?'.'+k.getAttribute('class').trim().split(/\\s+/)[0]:''); const par=k.parentNode; key=(par.localName??'#root')+'>'+key; c[key]=(c[key]||0)+1; if(k.shadowRoot)walk(k.shadowRoot);} walk(k);}};walk(document.body);return {n,nodes,top:Object.entries(c).sort((a,b)=>b[1]-a[1]).slice(0,40)}})()`;
 for (const t of [0,1500]) { await new Promise(r=>setTimeout(r,t)); const r=await p.session.send("Runtime.evaluate",{expression:f,returnByValue:true}); console.log(id,"after",t,r.result.value.n,r.result.value.nodes); console.log(r.result.value.top.map(x=>x.join(" ")).join("\n")); }
 await p.close(); }
await browser.close(); process.exit(0);
