/** The `lang` of the nearest element that has one, out of shadow roots too. */
export function nearestLanguage(element: Element): string | undefined {
  const lang = element.closest("[lang]:not([lang=''])")?.getAttribute("lang");
  if (lang !== null && lang !== undefined) return lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
}
