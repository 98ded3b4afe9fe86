import { css, unsafeCSS } from "lit";
import { CATEGORY_COLOURS, ON_FILL } from "../../theme/palette.js";
import { TOKENS } from "../../theme/tokens.js";

/** Custom property declarations of all tokens, from one of their three values. */
function tokens(theme: 0 | 1 | 2): string {
  return Object.entries(TOKENS)
    .map(([name, values]) => (theme === 2 ? `--_${name}:${values[2]};` : `--_${name}:var(--budget-${name},${values[theme]});`))
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
  @media (prefers-contrast: more) {
    .card {
      --_ink: #000;
      --_ink-2: #000;
      --_ink-3: #000;
      --_rule: var(--_rule-strong);
    }
    .card.dark {
      --_ink: #fff;
      --_ink-2: #fff;
      --_ink-3: #fff;
    }
    .card [class*="category-"] {
      --_tint: var(--_surface);
    }
  }
  @media (forced-colors: active) {
    .card,
    .card.dark {
      ${unsafeCSS(tokens(2))}
      --_on-fill: Canvas;
    }
    .card [class*="category-"] {
      --_fill: CanvasText;
      --_tint: Canvas;
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
      --_on-fill: #000;
      color-scheme: light;
    }
    .card [class*="category-"] {
      --_fill: #000;
      --_tint: #fff;
    }
  }
`;
