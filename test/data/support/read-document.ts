import { readExplanation, readProjectTexts } from "./published-explanation.js";
import { readPerformanceTables } from "./published-performance.js";
import {
  readAnnouncedTables, readEmptyTables, readFiscalTable, readProjectTable, readSummaryTable,
  readTableHeadings, readThreePublicTable,
} from "./published-tables.js";
import { numberedLines, splitContents, type Reading } from "./published-text.js";

/** Everything that the readers find in the published text. */
export function readDocument(text: string): Reading[] {
  const { contents, body } = splitContents(numberedLines(text));
  return [
    ...readAnnouncedTables(contents), ...readTableHeadings(body),
    ...readSummaryTable(body), ...readFiscalTable(body), ...readProjectTable(body), ...readEmptyTables(body),
    ...readThreePublicTable(body), ...readExplanation(body), ...readProjectTexts(body),
    ...readPerformanceTables(body),
  ];
}
