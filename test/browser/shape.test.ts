import fc from "fast-check";
import { render } from "lit";
import { describe, expect, it } from "vitest";
import { draw, shape, type Shape } from "../../src/elements/base/shape.js";

function shown(container: HTMLElement): SVGElement {
  const [element] = Array.from(container.querySelectorAll<SVGElement>(":scope > *"));
  if (element === undefined) throw new Error("Nothing is drawn.");
  return element;
}

function freshly(drawing: Shape): SVGElement {
  const container = document.createElement("div");
  render(draw(drawing), container);
  return shown(container);
}

const attributes = fc.dictionary(
  fc.constantFrom("class", "x", "data-key", "aria-label"),
  fc.option(fc.oneof(fc.constantFrom("", "a", "<b>&"), fc.double({ noNaN: true, min: -9, max: 9 })), {
    nil: undefined,
  }),
);
const { drawing } = fc.letrec<{ drawing: Shape; content: Shape["content"] }>((tie) => ({
  content: fc.oneof(fc.constantFrom("", "乡镇", "</svg>"), fc.array(tie("drawing"), { maxLength: 3 })),
  drawing: fc
    .tuple(fc.constantFrom("g", "rect", "text"), attributes, tie("content"))
    .map(([tag, given, content]) => shape(tag, given, content)),
}));

describe("a drawing", () => {
  it("brought up to date is the drawing made anew", () => {
    fc.assert(
      fc.property(fc.array(drawing, { minLength: 2, maxLength: 4 }), (drawings) => {
        const container = document.createElement("div");
        for (const each of drawings) {
          render(draw(each), container);
          expect(shown(container).isEqualNode(freshly(each))).toBe(true);
          expect(container.querySelectorAll(":scope > *")).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out what is undefined, and takes text for text", () => {
    const mark = freshly(shape("g", { class: "mark", id: undefined }, [undefined, shape("text", {}, "<b>1</b>")]));
    expect(mark.outerHTML).toBe('<g class="mark"><text>&lt;b&gt;1&lt;/b&gt;</text></g>');
  });

  it("keeps its elements, so that the focus stays where it is", () => {
    const container = document.createElement("div");
    const button = (label: string): Shape => shape("g", {}, [shape("rect", { tabindex: 0, "aria-label": label })]);
    render(draw(button("一")), container);
    const before = container.querySelector("rect");
    render(draw(button("二")), container);
    expect(container.querySelector("rect")).toBe(before);
    expect(before?.getAttribute("aria-label")).toBe("二");
  });
});
