/** Writes one disclosure, read from text, in the other formats in which departments publish. */
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { SourceDocument, SourceTable } from "../../../src/import/source/source-document.js";
import { encodeGb18030 } from "../../support/gb18030.js";
import { PdfPage, pdfFile, textWidth } from "../../support/pdf-writer.js";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/ /g, "&nbsp;");

function textRows({ rows }: SourceTable): string[][] {
  const widest = Math.max(...rows.map(({ cells }) => cells.length));
  return rows.map(({ cells }) => Array.from({ length: widest }, (_, column) => cells[column]?.text ?? ""));
}

/** A portal page: layout tables around the document, a menu, a script, a hidden part; in UTF-8 or GB18030. */
export function asHtml({ blocks }: SourceDocument, charset: "utf-8" | "gb2312"): Uint8Array {
  const content = blocks.map((block) => {
    if (block.kind === "paragraph") return `<p style="text-indent:2em">${escaped(block.text)}</p>`;
    const rows = textRows(block).map(
      (row) => `<tr>${row.map((text) => `<td><p><span>${escaped(text)}</span></p>`).join("")}`,
    );
    return `<table border=1><tbody>${rows.join("\n")}</table>`;
  });
  const page = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>预算公开</title><script>document.write("<p>1.00</p>")</script></head><body>
<table width=1000><tr><td><table><tr><td><td></table></td></tr><tr><td>
${content.join("\n")}
</td></tr></table></body></html>`;
  return charset === "utf-8" ? new TextEncoder().encode(page) : encodeGb18030(page);
}

export async function asDocx({ blocks }: SourceDocument): Promise<Uint8Array> {
  const children = blocks.map((block) => {
    if (block.kind === "paragraph") {
      return /^第.部分/.test(block.text)
        ? new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })
        : new Paragraph(block.text);
    }
    const rows = textRows(block).map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    );
    return new Table({ rows });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A sheet for each table with the text before it; amounts are numbers, shown with the decimals they are printed with. */
export function asXlsx({ blocks }: SourceDocument): Uint8Array {
  const workbook = utils.book_new();
  let rows: string[][] = [];
  const end = (): void => {
    if (rows.length > 0) utils.book_append_sheet(workbook, sheetOf(rows), `Sheet${workbook.SheetNames.length + 1}`);
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") rows.push([block.text]);
    else {
      rows.push(...textRows(block));
      end();
    }
  }
  end();
  return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function sheetOf(rows: readonly (readonly string[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((text) => (text === "" ? null : text))));
  const cells = sheet as Record<string, { t?: string; v?: unknown; z?: string } | undefined>;
  for (const [address, cell] of Object.entries(cells)) {
    if (cell === undefined) continue;
    const decimals = typeof cell.v === "string" ? /^-?\d+(?:\.(\d+))?$/.exec(cell.v) : null;
    if (decimals === null || /^0\d/.test(String(cell.v))) continue;
    const format = decimals[1] === undefined ? "0" : `0.${"0".repeat(decimals[1].length)}`;
    // As Excel stores it: the nearest binary number with all its digits.
    cells[address] = { t: "n", v: Number(Number(cell.v).toPrecision(17)), z: format };
  }
  return sheet;
}

const [WIDTH, HEIGHT, MARGIN] = [842, 595, 40];

/** Pages with wrapped paragraphs and ruled tables that pages cut. */
export function asPdf({ blocks }: SourceDocument): Uint8Array {
  const pages: PdfPage[] = [];
  let page = new PdfPage(WIDTH, HEIGHT);
  let y = MARGIN;
  const turn = (): void => {
    pages.push(page.text(WIDTH / 2, HEIGHT - 20, `- ${pages.length + 1} -`, 9));
    page = new PdfPage(WIDTH, HEIGHT);
    y = MARGIN;
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      for (const [index, line] of wrapped(`\u3000\u3000${block.text}`, WIDTH - 2 * MARGIN, 12).entries()) {
        if (y + 20 > HEIGHT - MARGIN) turn();
        const indent = index === 0 ? 24 : 0;
        page.text(MARGIN + indent, y + 14, index === 0 ? line.replace("\u3000\u3000", "") : line, 12);
        y += 20;
      }
      continue;
    }
    const rows = textRows(block);
    const columns = columnsOf(rows);
    for (const row of rows) {
      const cells = row.map((text, column) => wrapped(text, columns[column + 1]! - columns[column]! - 4, 9));
      const height = Math.max(1, ...cells.map((lines) => lines.length)) * 12 + 6;
      if (y + height > HEIGHT - MARGIN) turn();
      page.grid(columns, [y, y + height]);
      for (const [column, lines] of cells.entries()) {
        for (const [index, line] of lines.entries()) page.text(columns[column]! + 2, y + 12 + index * 12, line, 9);
      }
      y += height;
    }
    y += 16;
  }
  turn();
  return pdfFile(pages);
}

/** Lines of at most a width; runs of ASCII stay together where they fit. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines = [""];
  for (const piece of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    const fits = textWidth(piece, size) <= width ? [piece] : Array.from(piece);
    for (const part of fits) {
      const line = lines.at(-1)!;
      if (line !== "" && textWidth(line + part, size) > width) lines.push(part);
      else lines[lines.length - 1] = line + part;
    }
  }
  return lines.map((line) => line.replace(/ +$/, "")).filter((line) => line !== "");
}

/** Columns as wide as their texts want, within the page; a figure always fits on one line. */
function columnsOf(rows: readonly (readonly string[])[]): number[] {
  const wanted = rows[0]!.map((_, column) => {
    const texts = rows.map((row) => row[column] ?? "");
    const figure = Math.max(
      ...texts.map((text) => Math.max(0, ...(text.match(/[\d.,]+/g) ?? []).map((run) => run.length * 4.5))),
    );
    return {
      least: Math.max(22, figure + 5),
      most: Math.max(22, Math.min(240, ...[Math.max(...texts.map((text) => textWidth(text, 9)))]) + 5),
    };
  });
  const least = wanted.reduce((sum, column) => sum + column.least, 0);
  const more = wanted.reduce((sum, column) => sum + Math.max(0, column.most - column.least), 0);
  const share = more === 0 ? 0 : Math.min(1, (WIDTH - 2 * MARGIN - least) / more);
  const edges = [MARGIN];
  for (const column of wanted)
    edges.push(edges.at(-1)! + column.least + share * Math.max(0, column.most - column.least));
  return edges.map((edge) => Math.round(edge * 100) / 100);
}
