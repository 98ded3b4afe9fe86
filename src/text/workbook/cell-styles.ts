import { xmlText } from "../xml.js";

/** How a cell of a workbook looks. */
export interface CellStyle {
  readonly bold?: boolean;
  /** Number format code, such as `#,##0.00`. */
  readonly format?: string;
  /** Steps that the text is indented by. */
  readonly indent?: number;
  readonly right?: boolean;
  /** A thin rule below. */
  readonly rule?: boolean;
}

/** First number of a format of one's own; those below it are built in. */
const FIRST_FORMAT = 164;

/** Gathers the styles of a workbook, each once, and numbers them in the order they are asked for. */
export class CellStyles {
  private readonly indexes = new Map<string, number>();
  private readonly formats: string[] = [];

  constructor() {
    // Style 0 is that of all empty cells.
    this.index({});
  }

  /** The number that a cell names its style by. */
  index({ bold = false, format = "", indent = 0, right = false, rule = false }: CellStyle): number {
    const alignment =
      indent > 0 ? `<alignment horizontal="left" indent="${indent}"/>` : right ? '<alignment horizontal="right"/>' : "";
    const xml =
      `<xf numFmtId="${this.formatNumber(format)}" fontId="${bold ? 1 : 0}" fillId="0" borderId="${rule ? 1 : 0}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
    const index = this.indexes.get(xml) ?? this.indexes.size;
    this.indexes.set(xml, index);
    return index;
  }

  /** The style sheet part, without the XML declaration. */
  xml(namespace: string): string {
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
    );
    const font = (inner: string): string => `<font>${inner}<sz val="11"/><name val="宋体"/></font>`;
    const border = (bottom: string): string => `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return (
      `<styleSheet xmlns="${namespace}">${list("numFmts", formats)}` +
      list("fonts", [font(""), font("<b/>")]) +
      list(
        "fills",
        ["none", "gray125"].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
      ) +
      list("borders", [border("<bottom/>"), border('<bottom style="thin"/>')]) +
      list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      `${list("cellXfs", Array.from(this.indexes.keys()))}</styleSheet>`
    );
  }

  private formatNumber(format: string): number {
    if (format === "") return 0;
    const known = this.formats.indexOf(format);
    return FIRST_FORMAT + (known < 0 ? this.formats.push(format) - 1 : known);
  }
}
