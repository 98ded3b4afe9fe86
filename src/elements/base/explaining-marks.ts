import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { explanationOf } from "../../views/glossary.js";
import type { MarkSet } from "./mark-controller.js";

/** The marks of a chart, the document's own explanation of a term added to the tooltip of what is named by it. */
export function explainingMarks(marks: MarkSet, budget: Budget, messages: Messages): MarkSet {
  return {
    ...marks,
    tooltip: (key) => {
      const content = marks.tooltip(key);
      const term = content && explanationOf(budget, content.name);
      if (content === undefined || term === undefined) return content;
      return { ...content, sentences: [...content.sentences, messages.common.labelled(term.term, term.definition)] };
    },
  };
}
