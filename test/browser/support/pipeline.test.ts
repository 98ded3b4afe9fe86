import { LitElement, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { expect, test } from "vitest";

@customElement("pipeline-probe")
class PipelineProbe extends LitElement {
  @property() word = "甲";

  override render() {
    return html`<p>${this.word}</p>`;
  }
}

test("a decorated property redraws its element in a real browser", async () => {
  const probe = new PipelineProbe();
  document.body.append(probe);
  await probe.updateComplete;
  probe.word = "乙";
  await probe.updateComplete;
  expect(probe.shadowRoot?.querySelector("p")?.textContent).toBe("乙");
});

test("Chinese text is measured in the bundled font", () => {
  expect(document.fonts.check("400 16px 'Noto Sans SC'", "预算公开")).toBe(true);
});
