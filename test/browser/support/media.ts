import { cdp } from "vitest/browser";

/** A ground that elements are drawn on. */
export type Theme = "light" | "dark" | "forced";
export const THEMES: readonly Theme[] = ["light", "dark", "forced"];

interface Emulation {
  send(method: "Emulation.setEmulatedMedia", features: { features: { name: string; value: string }[] }): Promise<void>;
}

/** Sets the theme of the page: its own colour scheme, or the reader's forced colours. */
export async function useTheme(theme: Theme): Promise<void> {
  const page = document.documentElement;
  page.style.colorScheme = theme === "dark" ? "dark" : "light";
  page.style.background = theme === "forced" ? "Canvas" : theme === "dark" ? "#10141a" : "#f4f5f7";
  const session = cdp() as unknown as Emulation;
  const value = theme === "forced" ? "active" : "none";
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
}
