import { css, unsafeCSS } from "lit";
import { CATEGORY_COLOURS, ON_FILL, type PatternName } from "../../../theme/palette.js";
import { PATTERN_BACKGROUNDS } from "../../../theme/pattern-css.js";
import { TOKENS } from "../../../theme/tokens.js";

/** Custom property declarations of all tokens, from one of their three values. */
function tokens(theme: 0 | 1 | 2): string {
  return Object.entries(TOKENS)
    .map(([name, values]) =>
      theme === 2 ? `--_${name}:${values[2]};` : `--_${name}:var(--budget-${name},${values[theme]});`,
    )
    .join("");
}

/** The rules that give a mark its category's colours, below a selector for the theme. */
function categories(theme: "light" | "dark", within: string): string {
  return Object.entries(CATEGORY_COLOURS)
    .map(([code, colours]) => {
      const [fill, tint] = colours[theme];
      return `${within} .category-${code}{--_fill:var(--budget-category-${code},${fill});--_tint:${tint};}`;
    })
    .join("");
}

/** The rules that give a swatch its category's pattern: one for each pattern, with all categories that have it. */
function patterns(): string {
  return (Object.keys(PATTERN_BACKGROUNDS) as PatternName[])
    .map((pattern) => {
      const codes = Object.keys(CATEGORY_COLOURS).filter((code) => CATEGORY_COLOURS[code]?.pattern === pattern);
      const selectors = codes.map((code) => `.card .category-${code}`);
      return `${selectors.join(",")}{--_pattern:${PATTERN_BACKGROUNDS[pattern]};}`;
    })
    .join("");
}

// Everything put into these rules is a constant of this project, never data.
/** Tokens and category colours in light, dark, high contrast, forced colours and print. */
export const themeStyles = css`
  .card {
    ${unsafeCSS(tokens(0))}
    --_on-fill: ${unsafeCSS(ON_FILL.light)};
    color-scheme: light;
  }
  .card.dark {
    ${unsafeCSS(tokens(1))}
    --_on-fill: ${unsafeCSS(ON_FILL.dark)};
    color-scheme: dark;
  }
  .category-none {
    --_fill: var(--_rule-strong);
    --_tint: var(--_track);
  }
  .category-total {
    --_fill: var(--_ink-2);
    --_tint: var(--_track);
  }
  ${unsafeCSS(categories("light", ".card"))}
  ${unsafeCSS(categories("dark", ".card.dark"))}
  .pattern {
    display: none;
  }

  /* The reader asked the system for more contrast: two colours and the categories' own, and an edge around every area. */
  @media (prefers-contrast: more) {
    .card.card {
      --_surface: #fff;
      --_ink: #000;
      --_ink-2: var(--_ink);
      --_ink-3: var(--_ink);
      --_rule: var(--_ink);
      --_rule-strong: var(--_ink);
      --_track: var(--_surface);
      --_accent-soft: var(--_surface);
      --_fall-soft: var(--_surface);
    }
    .card.dark {
      --_surface: #000;
      --_ink: #fff;
      --_on-fill: #000;
    }
    .card.card [class*="category-"] {
      --_tint: var(--_surface);
    }
    .card .link .band,
    .card .area,
    .card .outline {
      stroke: var(--_fill);
      stroke-width: 1.5;
    }
    .card .track {
      stroke: var(--_rule-strong);
    }
    .card button[aria-pressed="true"] {
      border-color: var(--_ink);
      box-shadow: inset 0 -3px var(--_accent);
    }
  }
  @media (forced-colors: active) {
    .card,
    .card.dark {
      ${unsafeCSS(tokens(2))}
      --_on-fill: CanvasText;
    }
    .card.card [class*="category-"] {
      --_fill: CanvasText;
      --_tint: Canvas;
    }
    .card .track {
      stroke: CanvasText;
    }
    /* Backgrounds are taken away: what is pressed or selected is told by its edge. */
    .card button[aria-pressed="true"] {
      border-color: Highlight;
    }
    .card button[aria-pressed="true"]:not(:focus-visible) {
      outline: 1px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .card,
    .card.dark {
      --_surface: #fff;
      --_ink: #000;
      --_ink-2: #000;
      --_ink-3: #000;
      --_rule: #8a8a8a;
      --_rule-strong: #000;
      --_track: #e3e3e3;
      --_accent: #000;
      --_accent-soft: #fff;
      --_rise: #000;
      --_fall: #000;
      --_fall-soft: #fff;
      --_prior: #bbb;
      --_warn: #000;
      --_on-fill: #000;
      color-scheme: light;
    }
    .card.card [class*="category-"] {
      --_fill: #000;
      --_tint: #fff;
    }
  }

  /* Where there is no colour, patterns tell categories apart. */
  @media print, (forced-colors: active) {
    ${unsafeCSS(patterns())}
    .card .swatch {
      width: 20px;
      height: 14px;
      border: 1px solid var(--_fill);
      border-radius: 0;
      background: var(--_pattern, none);
    }
    .swatched {
      --_swatch: calc(20px + 10em / 14);
    }
    .pattern {
      display: inline;
      fill: var(--_fill);
    }
  }
`;
