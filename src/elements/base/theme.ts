/** An element that draws anew where the page around it has become another. */
export interface PageReader {
  pageChanged(): void;
}

/**
 * Which theme an element takes: that of the page around it, as its computed `color-scheme` says. A page that declares no
 * dark scheme stays light even where the system is dark, since a dark card on a light page would look broken.
 */
class PageTheme {
  private readonly dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;
  private readonly elements = new Set<PageReader>();

  private readonly changed = (): void => {
    for (const element of this.elements) element.pageChanged();
  };
  /** A page switches language, direction and scheme at its root or its body: by `lang`, `dir`, a class, any attribute. */
  private observer: MutationObserver | undefined;

  /**
   * Whether an element stands on a dark ground.
   * @param colorScheme its computed style of that name
   */
  isDark(colorScheme: string): boolean {
    const schemes = this.schemesOf(colorScheme);
    if (!/\bdark\b/.test(schemes)) return false;
    return !/\blight\b/.test(schemes) || this.dark?.matches === true;
  }

  /** What the page around an element declares: by the property `color-scheme`, or for all of it in its head. */
  private schemesOf(computed: string): string {
    if (computed !== "normal" && computed !== "") return computed;
    return document.querySelector<HTMLMetaElement>("meta[name='color-scheme']")?.content ?? "";
  }

  /** Tells the element whenever the system's theme changes, or an attribute of the page's root or body. */
  subscribe(element: PageReader): void {
    if (this.elements.size === 0) {
      this.dark?.addEventListener("change", this.changed);
      // Made here: where the module is only imported, on a server, there is none.
      this.observer = new MutationObserver(this.changed);
      for (const root of document.querySelectorAll(":root, body")) this.observer.observe(root, { attributes: true });
    }
    this.elements.add(element);
  }

  /** Ends {@link subscribe}. */
  unsubscribe(element: PageReader): void {
    this.elements.delete(element);
    if (this.elements.size > 0) return;
    this.dark?.removeEventListener("change", this.changed);
    this.observer?.disconnect();
  }
}

/** The one theme watcher of the page. */
export const pageTheme = new PageTheme();
