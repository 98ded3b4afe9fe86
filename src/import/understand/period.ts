/** Periods as documents write them: 2025年1月至2025年12月, 2025-01-01至2025-12-31, 2025年. */
import type { Draft } from "./ledger.js";

/** Between the first and the last day. */
const TO = /\s*(?:至|到|~|～|[-—–－]+(?=\s*(?:20\d\d|\d{1,2}月)))\s*/;
const DATE = /^(?:(20\d\d)\s*(?:年度?|[.\-/])?\s*)?(?:(\d{1,2})\s*(?:月|[.\-/]|$)\s*(?:(\d{1,2})\s*日?)?)?[底前]*$/;

/** A period as published, and as dates where it has them. */
export function periodOf(text: string): Draft {
  const dates = datesIn(text) ?? partsIn(text);
  const [from, to] = dates;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), text };
}

/** Days that a text names, wherever they stand in it. */
function datesIn(text: string): string[] | undefined {
  const dates = [...text.matchAll(/(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?(?!\d)/g)].map(
    ([, year = "", month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  return dates.length > 0 && dates.every(isDate) ? dates : undefined;
}

/** The two ends of a period of months or years; none where an end is not plainly one. */
function partsIn(text: string): string[] {
  const ends = text.trim().split(TO);
  let year: string | undefined;
  const dates = ends.map((end) => {
    const [all, own = year, month, day] = DATE.exec(end.trim()) ?? [];
    year = own;
    if (all === undefined || all === "" || own === undefined) return "";
    return [own, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))].join("-");
  });
  return ends.length <= 2 && dates.every(isDate) ? dates : [];
}

const isDate = (date: string): boolean => /^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date);
