/**
 * The colour of each functional category (类), by its code, so that 教育 has one colour in every chart of every
 * department. `fill` marks a category (node bar, strip, bar, swatch), text stands on it in `onFill`, and areas that carry
 * a quantity (links, cells) use the pale `tint` under ink text. Families: 201 slate, 202 navy, 203 and 204 indigo,
 * 205 blue, 206 petrol, 207 violet, 208 clay, 209 brick, 210 plum, 221 ochre, 211 sea green, 212 olive, 213 forest,
 * 220 teal, 214 to 217 purples, 222 to 224 earths, 227 and 229 to 234 greys.
 *
 * Contrast: text on fill 4.5:1 or more, fill on surface 4.3:1, fill on its tint 3.2:1, in both themes. The nine that
 * nearly every department has stay 10 apart by CIEDE2000 with any of three colour blindnesses.
 */
export interface CategoryColours {
  /** Which pattern stands for the category where there is no colour: in print and in forced colours. */
  readonly pattern: PatternName;
  /** On a light ground. */
  readonly light: Colours;
  /** The same on a dark ground. */
  readonly dark: Colours;
}

/** `fill` and `tint`. */
export type Colours = readonly [fill: string, tint: string];

/** Text on any `fill`: white on a light ground's, near black on a dark ground's. */
export const ON_FILL = { light: "#ffffff", dark: "#0e1318" } as const;

/** A pattern that can stand for a colour. */
export type PatternName = "solid" | "diagonal" | "horizontal" | "vertical" | "dots" | "cross";

/** Colours by category code. */
export const CATEGORY_COLOURS: Readonly<Record<string, CategoryColours>> = {
  "201": { pattern: "solid", light: ["#677394", "#dbe2ee"], dark: ["#aec1e3", "#2e3642"] }, // 一般公共服务支出
  "202": { pattern: "horizontal", light: ["#3969a0", "#d2e4fa"], dark: ["#79b0ea", "#25374a"] }, // 外交支出
  "203": { pattern: "cross", light: ["#565a7c", "#dfe1ef"], dark: ["#7f83a6", "#323443"] }, // 国防支出
  "204": { pattern: "vertical", light: ["#7765ac", "#e3def8"], dark: ["#9ea1d6", "#323348"] }, // 公共安全支出
  "205": { pattern: "diagonal", light: ["#1b3f76", "#d4e3fb"], dark: ["#6487c1", "#29364b"] }, // 教育支出
  "206": { pattern: "dots", light: ["#2a626c", "#d1e7ea"], dark: ["#63adb4", "#1e3b3d"] }, // 科学技术支出
  "207": { pattern: "horizontal", light: ["#5a347b", "#e8dcf5"], dark: ["#9d72b3", "#3d2f45"] }, // 文化旅游体育与传媒支出
  "208": { pattern: "horizontal", light: ["#9c664e", "#f3ddd2"], dark: ["#ba7358", "#482e24"] }, // 社会保障和就业支出
  "209": { pattern: "dots", light: ["#a35c56", "#f8dad6"], dark: ["#e5a59d", "#472e2b"] }, // 社会保险基金支出
  "210": { pattern: "vertical", light: ["#5b3649", "#eedce4"], dark: ["#a47b8e", "#412f37"] }, // 卫生健康支出
  "211": { pattern: "diagonal", light: ["#288170", "#cceae0"], dark: ["#77d7c1", "#1b3c35"] }, // 节能环保支出
  "212": { pattern: "vertical", light: ["#7b7200", "#e4e4c9"], dark: ["#c0c18d", "#373723"] }, // 城乡社区支出
  "213": { pattern: "horizontal", light: ["#3d5234", "#dce6d8"], dark: ["#84a686", "#2c392d"] }, // 农林水支出
  "214": { pattern: "vertical", light: ["#89618f", "#ecdcee"], dark: ["#cea5e4", "#3d2f45"] }, // 交通运输支出
  "215": { pattern: "diagonal", light: ["#7d546a", "#eedce5"], dark: ["#e3a0c3", "#452c3a"] }, // 资源勘探工业信息等支出
  "216": { pattern: "dots", light: ["#a4546c", "#f8d9e0"], dark: ["#d68199", "#482c34"] }, // 商业服务业等支出
  "217": { pattern: "horizontal", light: ["#514356", "#e5dfe8"], dark: ["#a690b0", "#3a323e"] }, // 金融支出
  "219": { pattern: "vertical", light: ["#775950", "#ecdfdb"], dark: ["#a0807b", "#3f3230"] }, // 援助其他地区支出
  "220": { pattern: "horizontal", light: ["#155a4d", "#d1e8e2"], dark: ["#619187", "#263a36"] }, // 自然资源海洋气象等支出
  "221": { pattern: "cross", light: ["#7a4700", "#efdfcb"], dark: ["#bf9d51", "#3f341b"] }, // 住房保障支出
  "222": { pattern: "vertical", light: ["#8a6e3b", "#ece0ce"], dark: ["#8e894f", "#38361f"] }, // 粮油物资储备支出
  "223": { pattern: "diagonal", light: ["#624028", "#eedfd5"], dark: ["#a98a69", "#3f3325"] }, // 国有资本经营预算支出
  "224": { pattern: "horizontal", light: ["#772e2f", "#f9d9d7"], dark: ["#e29a79", "#482e23"] }, // 灾害防治及应急管理支出
  "227": { pattern: "dots", light: ["#66767f", "#dde3e7"], dark: ["#afb9bf", "#323638"] }, // 预备费
  "229": { pattern: "solid", light: ["#605d52", "#e3e2dd"], dark: ["#8d847c", "#383531"] }, // 其他支出
  "230": { pattern: "diagonal", light: ["#414958", "#dee2e9"], dark: ["#7b8896", "#31363c"] }, // 转移性支出
  "231": { pattern: "horizontal", light: ["#535d64", "#dee3e5"], dark: ["#989ca2", "#333538"] }, // 债务还本支出
  "232": { pattern: "vertical", light: ["#524739", "#e6e1db"], dark: ["#a09a88", "#38352e"] }, // 债务付息支出
  "233": { pattern: "dots", light: ["#77726b", "#e4e1de"], dark: ["#c0b6a9", "#393530"] }, // 债务发行费用支出
  "234": { pattern: "cross", light: ["#7d6e78", "#e6e0e4"], dark: ["#bfb3bd", "#383438"] }, // 抗疫特别国债安排的支出
};

/** The class name that gives a mark the colours of its category; a neutral one for a code without colours. */
export function categoryClass(category: string | undefined): string {
  return category !== undefined && category in CATEGORY_COLOURS ? `category-${category}` : "category-none";
}

/** The pattern of a category; solid where it has none. */
export function categoryPattern(category: string | undefined): PatternName {
  return (category === undefined ? undefined : CATEGORY_COLOURS[category]?.pattern) ?? "solid";
}
