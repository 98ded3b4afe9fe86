/**
 * The design tokens. Each is a custom property `--budget-<name>` that a page may set on the element or on anything
 * around it; these are the values where it does not. Contrast on the surface is given where a rule depends on it.
 */
export const TOKENS = {
  /** Ground of a card. */
  surface: ["#ffffff", "#1a1f26", "Canvas"],
  /** Text (15.7:1, 14.1:1). */
  ink: ["#1b2430", "#e9edf2", "CanvasText"],
  /** Secondary text (7.5:1, 9.0:1). */
  "ink-2": ["#4b5664", "#b7c0cb", "CanvasText"],
  /** Codes and footnotes (4.95:1, 6.4:1). */
  "ink-3": ["#667180", "#97a2af", "CanvasText"],
  /** Thin rules, for decoration only. */
  rule: ["#d9dee5", "#343c47", "CanvasText"],
  /** Edges of controls, income nodes, axes (3.07:1, 4.2:1). */
  "rule-strong": ["#8a94a1", "#76818e", "CanvasText"],
  /** What a bar runs in, and links of income. */
  track: ["#eceff3", "#2a313a", "Canvas"],
  /** This year's bars, pressed controls, links (9.1:1, 8.8:1). */
  accent: ["#1f4a7a", "#9cc0ea", "Highlight"],
  /** Ground of a pressed control or a selected row. */
  "accent-soft": ["#e8eef5", "#26313e", "Canvas"],
  /** A rise (8.1:1, 7.9:1). */
  rise: ["#24527f", "#8db7e6", "CanvasText"],
  /** A fall (5.5:1, 7.6:1). */
  fall: ["#9a5a12", "#e0a45c", "CanvasText"],
  /** Inside of a fall's hollow bar. */
  "fall-soft": ["#f3e4d2", "#43321d", "Canvas"],
  /** A year between the oldest and the newest. */
  prior: ["#a9b4c1", "#66727f", "Canvas"],
  /** Focus ring (6.4:1, 8.2:1). */
  focus: ["#0b57d0", "#8ab8ff", "Highlight"],
  /** Edge and sign of an error (6.8:1, 9.1:1). */
  warn: ["#8a4b00", "#f0b660", "CanvasText"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string, forced: string]>>;

/** Name of a design token, without the `--budget-` before it. */
export type TokenName = keyof typeof TOKENS;

/** Size of body text in pixels at which every size of the layouts is given; `--budget-font-size` scales them all. */
export const BASE_FONT_SIZE = 14;
