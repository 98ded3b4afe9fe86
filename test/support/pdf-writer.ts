/**
 * Writes small PDF files for tests. Their font is not in the file and its characters are named by a table of the PDF
 * standard (UniGB-UCS2-H), as older Chinese programs write them.
 */

/** A page in points, drawn from its top left corner. */
export class PdfPage {
  readonly width: number;
  readonly height: number;
  content = "";

  constructor(width = 595, height = 842) {
    this.width = width;
    this.height = height;
  }

  /** Writes a text with its baseline at y; a Chinese character is as wide as `size`, an ASCII one half as wide. */
  text(x: number, y: number, text: string, size = 10): this {
    const hex = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
    this.content += `BT /F ${size} Tf 1 0 0 1 ${x} ${this.height - y} Tm <${hex.join("")}> Tj ET\n`;
    return this;
  }

  /** Writes a text that runs in another direction. */
  turned(x: number, y: number, text: string): this {
    const hex = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
    this.content += `BT /F 20 Tf 0.7 0.7 -0.7 0.7 ${x} ${this.height - y} Tm <${hex.join("")}> Tj ET\n`;
    return this;
  }

  line(x1: number, y1: number, x2: number, y2: number): this {
    this.content += `${x1} ${this.height - y1} m ${x2} ${this.height - y2} l S\n`;
    return this;
  }

  /** A filled bar, as which many programs draw lines. */
  bar(x: number, y: number, width: number, height: number): this {
    this.content += `${x} ${this.height - y - height} ${width} ${height} re f\n`;
    return this;
  }

  /** The lines of a grid at the given positions. */
  grid(columns: readonly number[], rows: readonly number[]): this {
    for (const y of rows) this.line(columns[0]!, y, columns.at(-1)!, y);
    for (const x of columns) this.line(x, rows[0]!, x, rows.at(-1)!);
    return this;
  }
}

export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (character < "\x7f" ? size / 2 : size), 0);
}

/** @returns the file: one font, one content stream a page */
export function pdfFile(pages: readonly PdfPage[], trailer = ""): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500] " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> " +
      "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 " +
      "/CapHeight 880 /ItalicAngle 0 /StemV 93 /FontBBox [-25 -254 1000 880] >> >>",
    ...pages.flatMap(({ width, height, content }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${6 + index * 2} 0 R ` +
        "/Resources << /Font << /F 3 0 R >> >> >>",
      `<< /Length ${content.length} >>\nstream\n${content}endstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
