import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { CATEGORY_COLOURS } from "../../src/theme/palette.js";
import { DEFICIENCIES, difference, readHex, simulate, toLab, contrast, type Rgb, type Lab } from "../support/colour.js";
const P=[[0.152286,1.052583,-0.204868],[0.114503,0.786281,0.099216],[-0.003882,-0.048116,1.051998]],D=[[0.367322,0.860646,-0.227968],[0.280085,0.672501,0.047413],[-0.01182,0.04294,0.968881]],TT=[[1.255528,-0.076749,-0.178779],[-0.078411,0.930809,0.147602],[0.004733,0.691367,0.3039]];
const enc = (m: number[][]) => (c: Rgb): Rgb => m.map((r) => Math.min(1, Math.max(0, r[0]!*c[0]+r[1]!*c[1]+r[2]!*c[2]))) as unknown as Rgb;
const lin = (c: number) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const gam = (c: number) => { c = Math.min(1, Math.max(0, c)); return c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055; };
const mul = (m: number[], [r, g, b]: Rgb): Rgb => [m[0]!*r+m[1]!*g+m[2]!*b, m[3]!*r+m[4]!*g+m[5]!*b, m[6]!*r+m[7]!*g+m[8]!*b];
const bt = (c: Rgb): Rgb => { const l = c.map(lin) as unknown as Rgb; const s = 0.03901*l[0]-0.02788*l[1]-0.01113*l[2]; return mul(s >= 0 ? [1.01277,0.13548,-0.14826,-0.01243,0.86812,0.14431,0.07589,0.80500,0.11911] : [0.93678,0.18979,-0.12657,0.06154,0.81526,0.12320,-0.37562,1.12767,0.24796], l).map(gam) as unknown as Rgb; };
const sights: [string, number, (c: Rgb) => Rgb][] = [["n", 16, (c) => c], ...DEFICIENCIES.map((d) => [d, 10, (c: Rgb) => simulate(c, d)] as [string, number, (c: Rgb) => Rgb]), ["ep", 10, enc(P)], ["ed", 10, enc(D)], ["et", 10, enc(TT)], ["bt", 10, bt]];
const nine = "201 205 206 208 210 211 212 213 221".split(" ");
const hex = (c: number[]) => "#" + c.map((v) => v.toString(16).padStart(2, "0")).join("");
test("m", () => {
  let seed = 7; const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  let out = "";
  for (const theme of ["light", "dark"] as const) {
    const goal = 0; void goal; const goals = theme === "light" ? [16.6, 10.2, 10.2, 10.2, 10.3, 10.2, 10.2, 9.5] : [14.5, 11, 11, 11, 11, 11, 11, 10];
    const others = Object.keys(CATEGORY_COLOURS).filter((c) => !nine.includes(c)).map((c) => toLab(readHex(CATEGORY_COLOURS[c]![theme][0]))); const order = (theme === "light" ? "210 205 213 221 206 212 208 201 211" : "208 210 205 213 206 221 212 201 211").split(" ").map((c) => nine.indexOf(c));
    const orig = nine.map((c) => CATEGORY_COLOURS[c]![theme][0]);
    const olab = orig.map((h) => toLab(readHex(h)));
    const tints = nine.map((c) => CATEGORY_COLOURS[c]![theme][1]);
    const surf = theme === "light" ? "#ffffff" : "#1a1f26", on = theme === "light" ? "#ffffff" : "#0e1318";
    const views = (h: string) => sights.map(([, , f]) => toLab(f(readHex(h))));
    let cur = orig.slice(), cv = cur.map(views);
    const score = (vs: Lab[][]) => { let pen = 0, min = 99; const mins: number[] = []; sights.forEach(([, , ], k) => { let m = 999; for (let i = 0; i < 9; i++) for (let j = i + 1; j < 9; j++) { const e = difference(vs[i]![k]!, vs[j]![k]!); const e2 = e * 10 / goals[k]!; pen += Math.exp(-2.5 * e2); if (e2 < m) m = e2; } mins.push(m); if (m < min) min = m; }); return { s: min - 0.15 * Math.log(pen) * -1 * 0 - 2000 * 0 * pen, min, mins, pen }; };
    let best = score(cv); out += theme + " start " + best.mins.map((m) => m.toFixed(1)).join(" ") + "\n";
    for (let it = 0; it < 60000; it++) {
      const i = Math.floor(rnd() * 9); const step = it < 35000 ? 14 : 5;
      const c = readHex(cur[i]!).map((v) => Math.max(0, Math.min(255, Math.round(v * 255 + (rnd() - 0.5) * step))));
      const h = hex(c); const lab = toLab(readHex(h));
      if (difference(lab, olab[i]!) > 6 || Math.abs(lab[0] - olab[i]![0]) > 2.6) continue;
      if (contrast(h, surf) < (theme === "light" ? 4.7 : 4.33) || contrast(h, on) < 4.7 || contrast(h, tints[i]!) < (theme==="light"?3.4:3.25)) continue;
      if (others.some((o) => difference(o, lab) < (theme === "light" ? 8.3 : 8.45))) continue;
      const ls = cur.map((x, j) => toLab(readHex(j === i ? h : x))[0]); if (order.some((o, j) => j > 0 && ls[o]! < ls[order[j - 1]!]! - (theme === "light" ? 0.7 : 0.9))) continue;
      const nv = cv.slice(); nv[i] = views(h); const sc = score(nv);
      if (sc.pen < best.pen) { best = sc; cv = nv; cur[i] = h; }
    }
    out += theme + " end " + best.mins.map((m) => m.toFixed(2)).join(" ") + "\n" + nine.map((c, i) => `${c} ${orig[i]} ${cur[i]} dE ${difference(toLab(readHex(cur[i]!)), olab[i]!).toFixed(1)} L ${olab[i]![0].toFixed(0)}>${toLab(readHex(cur[i]!))[0].toFixed(0)}`).join("\n") + "\n";
    writeFileSync("/tmp/th/search.txt", out);
  }
}, 600000);
