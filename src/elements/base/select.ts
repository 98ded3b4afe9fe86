import { html, type TemplateResult } from "lit";

/**
 * A word in the line below a title that opens a choice.
 * @param values of the options; their names where they are missing
 */
export function selectTemplate(
  shown: string,
  label: string,
  names: readonly string[],
  chosen: number,
  onChoose: (index: number) => void,
  values: readonly string[] = [],
): TemplateResult {
  const changed = (event: Event): void => {
    onChoose((event.target as HTMLSelectElement).selectedIndex);
  };
  return html`<span class="unit">
    <span aria-hidden="true">${shown}</span>
    <select aria-label=${label} @change=${changed}>
      ${names.map((name, index) => html`<option value=${values[index] ?? name} .selected=${index === chosen}>${name}</option>`)}
    </select>
  </span>`;
}
