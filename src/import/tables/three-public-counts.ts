/** Counts beside the three public expenses: journeys, vehicles, receptions and guests. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { ThreePublicCode } from "../understand/vocabulary.js";
import { plain, tidy } from "../understand/words.js";

/** What is counted, and with which item of 三公 it stands. */
interface Count {
  readonly item: ThreePublicCode;
  readonly code: string;
  readonly unit: string;
}

const COUNTS: readonly (readonly [RegExp, Count])[] = [
  [/出国.*团组|出国.*批次/, { item: "abroad", code: "groups", unit: "个" }],
  [/出国.*人[次数]/, { item: "abroad", code: "travellers", unit: "人次" }],
  [
    /(?:用车|车辆).*(?:购置数|购置量|购置辆)|购置(?:公务)?(?:用车|车辆)?(?:数|数量)$/,
    { item: "vehiclePurchase", code: "purchased", unit: "辆" },
  ],
  [/保有/, { item: "vehicleOperation", code: "owned", unit: "辆" }],
  [/(?:外事|外宾).*批次/, { item: "reception", code: "foreignReceptions", unit: "批次" }],
  [/(?:外事|外宾).*人[次数]/, { item: "reception", code: "foreignGuests", unit: "人次" }],
  [/国\(境\)外.*批次/, { item: "reception", code: "receptionsAbroad", unit: "批次" }],
  [/国\(境\)外.*人[次数]/, { item: "reception", code: "guestsAbroad", unit: "人次" }],
  [/接待.*批次/, { item: "reception", code: "receptions", unit: "批次" }],
  [/接待.*人[次数]/, { item: "reception", code: "guests", unit: "人次" }],
];

/** What a label of a row or column counts; `undefined` where it counts nothing that is known. */
export function countOf(label: string): Count | undefined {
  const words = plain(label);
  return COUNTS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Writes a count with its item. Where it is held already the first stands, and another value is told. */
export function writeCount(
  context: ImportContext,
  item: Draft,
  { code, unit }: Count,
  value: string,
  { evidence, name }: { readonly evidence: Evidence; readonly name?: string },
): void {
  const { ledger } = context;
  context.figures += 1;
  const held = ledger.list(item, "quantities").find((each) => each["code"] === code);
  if (held === undefined) {
    const quantity = ledger.add(item, "quantities", {
      code,
      ...(name === undefined ? {} : { name: tidy(name) }),
      value,
      unit,
    });
    ledger.mark(quantity, "value", evidence);
    return;
  }
  ledger.mark(held, "value", evidence, held["value"] === value ? undefined : value);
  if (Number(held["value"]) === Number(value)) return;
  ledger.disagreements.push({
    kept: String(held["value"]),
    other: value,
    field: "quantities",
    place: evidence.place,
    keptPlace: ledger.marksOf(held)[0]?.place ?? evidence.place,
  });
}
