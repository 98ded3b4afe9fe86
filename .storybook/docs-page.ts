import { DocsContainer } from "@storybook/addon-docs/blocks";
import { createElement, useSyncExternalStore, type ComponentProps, type ReactElement } from "react";
import { themes } from "storybook/theming";

/** A page of documentation, light or dark as the stories on it are. */
export function DocsPage(given: ComponentProps<typeof DocsContainer>): ReactElement {
  const isDark = useSyncExternalStore(watchTheme, () => document.documentElement.dataset["theme"] === "dark");
  return createElement(DocsContainer, { ...given, theme: isDark ? themes.dark : themes.light });
}

/** Stories write the chosen theme on their page. */
function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    observer.disconnect();
  };
}
