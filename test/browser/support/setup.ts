import "@fontsource/noto-sans-sc/chinese-simplified-400.css";
import "@fontsource/noto-sans-sc/chinese-simplified-700.css";

// The browser of a fresh machine has no Chinese font: without one every label would be measured as boxes.
document.documentElement.lang = "zh-CN";
document.documentElement.style.fontFamily = "'Noto Sans SC', sans-serif";
for (const weight of ["400", "700"]) {
  const faces = await document.fonts.load(`${weight} 16px 'Noto Sans SC'`, "预算");
  if (faces.length === 0) {
    throw new Error(`The Chinese test font (weight ${weight}) did not load.`);
  }
}
await document.fonts.ready;
