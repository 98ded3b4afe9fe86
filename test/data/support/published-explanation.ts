import { linesBetween, readingsAt, type PublishedLine, type Reading } from "./published-text.js";
import { BLANK_SENTENCES, SENTENCE_FORMS, type SentenceForm } from "./sentence-forms.js";

/** A paragraph that a page break may have split over several lines. */
interface Paragraph {
  readonly text: string;
  /** Where each of its lines begins in `text`. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[];
}

/** Figures, names, reasons and purposes of the organisation part and the explanation, without projects. */
export function readExplanation(body: readonly PublishedLine[]): Reading[] {
  const prose = [
    ...linesBetween(body, /^二、机构设置及人员情况/, /^第二部分/),
    ...linesBetween(body, /^第三部分/, /^七、关于/),
    ...linesBetween(body, /^八、关于/, /^项目支出绩效目标表/),
  ];
  return paragraphsOf(prose).flatMap((paragraph) => [
    ...SENTENCE_FORMS.flatMap((form) => readForm(form, paragraph)),
    ...BLANK_SENTENCES.filter(([pattern]) => pattern.test(paragraph.text)).map(([, path]) =>
      readingsAt(lineAt(paragraph, 0)).figure(path, null)),
  ]);
}

/** The projects of section 七: one line for each field. */
export function readProjectTexts(body: readonly PublishedLine[]): Reading[] {
  const textFields = new Map([["设立的政策依据", "legalBasis"], ["项目承担单位", "owner"]]);
  const readings: Reading[] = [];
  let project: readonly string[] = [];
  for (const line of linesBetween(body, /^七、关于/, /^八、关于/)) {
    const [, label = "", value = ""] = /^([^：]*)：(.*)$/.exec(line.text) ?? [];
    const at = readingsAt(line.number);
    const field = textFields.get(label);
    if (/^\d\. ?项目名称$/.test(label)) {
      project = ["projects", value];
      readings.push(at.text([...project, "name"], value));
    } else if (field !== undefined) {
      readings.push(at.text([...project, field], value));
    } else if (label === "预算安排规模") {
      readings.push(at.figure([...project, "amount"], value.replace(/ ?万元$/, "")));
    } else if (label === "资金分配情况") {
      value.replace(/。$/, "").split(/[；，]/).forEach((part, index) => {
        const [, name = "", amount = ""] = /^(.*?) ?([\d.]+) ?万元?$/.exec(part) ?? [];
        readings.push(at.text([...project, "items", `#${index}`, "name"], name));
        readings.push(at.figure([...project, "items", `#${index}`, "amount"], amount));
      });
    } else if (label === "资金执行时间") {
      readings.push(at.text([...project, "period", "text"], value));
    }
  }
  return readings;
}

function readForm(form: SentenceForm, paragraph: Paragraph): Reading[] {
  const pattern = new RegExp(form.pattern.source, "dg");
  const matches = [...paragraph.text.matchAll(pattern)];
  return matches.flatMap((match) =>
    Object.entries(form.paths(match.groups ?? {})).flatMap(([key, path]): Reading[] => {
      const group = key.split(" ")[0] ?? "";
      const published = match.groups?.[group];
      const offset = match.indices?.groups?.[group]?.[0];
      if (published === undefined || offset === undefined) return [];
      const kind = /word$/i.test(group) ? "word" : /^[\d.]+$/.test(published) ? "figure" : "text";
      return [{ kind, line: lineAt(paragraph, offset), path, published }];
    }),
  );
}

function paragraphsOf(lines: readonly PublishedLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const last = paragraphs[paragraphs.length - 1];
    // Two paragraphs of the document are split by a page break in the middle of a sentence.
    if (last !== undefined && /^(主要原因是|用车购置费)/.test(line.text)) {
      const starts = [...last.starts, { offset: last.text.length, line: line.number }];
      paragraphs[paragraphs.length - 1] = { text: last.text + line.text, starts };
    } else {
      paragraphs.push({ text: line.text, starts: [{ offset: 0, line: line.number }] });
    }
  }
  return paragraphs;
}

function lineAt(paragraph: Paragraph, offset: number): number {
  const reached = paragraph.starts.filter((start) => start.offset <= offset);
  return reached[reached.length - 1]?.line ?? 0;
}
