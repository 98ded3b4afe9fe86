/**
 * The scale of changes: a class is `--budget-rise` or `--budget-fall` laid over the surface with this opacity, so that a
 * page that sets those two has its own scale. Rises are told by three strengths, falls by a frame too; what stays the
 * same has the surface itself. Body text on the strongest has 4.5:1 or more in both themes.
 */
export const CHANGE_STRENGTHS = {
  "rise-1": 0.165,
  "rise-2": 0.32,
  "rise-3": 0.48,
  "fall-1": 0.07,
  "fall-2": 0.17,
  "fall-3": 0.3,
} as const;
