/**
 * What ties a budget together, found from the file itself and not from the rules: every sum and ratio that could be
 * meant and that the untouched file keeps.
 */
import { Decimal } from "decimal.js";
import { jsonPath } from "../../../../src/budget/json-path.js";

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** A figure by its place. */
export interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly path: string;
}

/** A sum or a ratio that holds, as figures and the largest difference that rounding explains. */
export interface Identity {
  readonly figures: readonly string[];
  readonly holds: () => boolean;
}

const CENT = new Decimal("0.01");
const MONEY = ["amount", "total", "basic", "project", "personnel", "operating"];
const SOURCES = [
  "general",
  "governmentFund",
  "stateCapital",
  "specialAccount",
  "institutional",
  "business",
  "superior",
  "affiliate",
  "other",
  "opening",
  "reserves",
];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every figure of a file: money, changes, rates, shares, weights and staff. */
export function figuresOf(root: Json): Place[] {
  const places: Place[] = [];
  const counted = /^\$\.entity\.staff|\.weight$/;
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((entry, index) => walk(entry, [...path, index]));
    else if (isRecord(value)) {
      for (const [key, entry] of Object.entries(value)) {
        const own = [...path, key];
        const text = jsonPath(own);
        const isFigure = typeof entry === "string" && /^-?\d+\.\d\d$/.test(entry);
        const isCount = typeof entry === "string" && /^\d+$/.test(entry) && counted.test(text);
        if (isFigure || isCount) places.push({ holder: value, key, path: text });
        else if (key !== "text" && key !== "quantities" && key !== "target" && key !== "prior") walk(entry, own);
      }
    }
  };
  walk(root, []);
  return places;
}

function valueOf(place: Place | undefined): Decimal {
  const value = place?.holder[place.key];
  return new Decimal(typeof value === "string" || typeof value === "number" ? value : 0);
}

function placeAt(node: unknown, base: Path, ...keys: string[]): Place | undefined {
  let value: unknown = node;
  let holder: Record<string, unknown> | undefined;
  const path = [...base];
  for (const key of keys) {
    if (!isRecord(value) || !(key in value)) return undefined;
    holder = value;
    value = value[key];
    path.push(key);
  }
  if (isRecord(value)) return placeAt(value, path, "amount");
  const key = path[path.length - 1];
  return holder === undefined || typeof key !== "string" ? undefined : { holder, key, path: jsonPath(path) };
}

/** All sums and ratios that the file keeps now, each to be asked again after a change. */
export function identitiesOf(root: Json): Identity[] {
  const found: Identity[] = [];
  const add = (figures: (Place | undefined)[], off: () => Decimal, most: Decimal): void => {
    const places = figures.filter((place) => place !== undefined);
    const holds = (): boolean => off().abs().lte(most);
    const printed = places.filter(({ holder, key }) => typeof holder[key] === "string");
    if (printed.length > 1 && holds()) found.push({ figures: places.map(({ path }) => path), holds });
  };
  const sum = (whole: Place | undefined, parts: (Place | undefined)[]): void => {
    if (whole === undefined || parts.length === 0 || parts.some((part) => part === undefined)) return;
    const printed = parts.filter((part) => typeof part?.holder[part.key] === "string").length;
    const most = printed === 1 ? CENT.div(2) : CENT.div(2).times(printed + 1);
    add([whole, ...parts], () => Decimal.sum(0, ...parts.map(valueOf)).minus(valueOf(whole)), most);
  };
  const nearest = (node: Json, path: Path, keys: string[]): (Place | undefined)[] => {
    const own = placeAt(node, path, ...keys);
    if (own !== undefined) return [own];
    const items = node["items"];
    if (!Array.isArray(items)) return [undefined];
    return items.flatMap((item: Json, index) => nearest(item, [...path, "items", index], keys));
  };
  const compare = (node: Json, path: Path, keys: string[]): void => {
    const base = [...path, ...keys];
    const cell = keys.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), node);
    const now = placeAt(node, path, ...keys, "amount") ?? placeAt(node, path, ...keys);
    const list = isRecord(cell) ? cell["compare"] : undefined;
    if (!Array.isArray(list)) return;
    (list as Json[]).forEach((comparison, index) => {
      const at = [...base, "compare", index];
      const [change, prior, rate] = ["change", "amount", "rate"].map((key) => placeAt(comparison, at, key));
      const signed = (place: Place | undefined): Decimal =>
        comparison["direction"] === "decrease" ? valueOf(place).negated() : valueOf(place);
      if (change && prior && now) {
        add([now, prior, change], () => valueOf(prior).plus(signed(change)).minus(valueOf(now)), CENT.times("1.5"));
      }
      if (change && rate && now) {
        const off = (): Decimal => {
          const before = prior ? valueOf(prior) : valueOf(now).minus(signed(change));
          if (before.lte("0.02")) return new Decimal(0);
          const computed = signed(change).times(100).div(before);
          const slack = CENT.times(100).div(before.minus(CENT)).times(computed.abs().div(100).plus(1));
          return Decimal.max(0, computed.minus(signed(rate)).abs().minus(slack));
        };
        add([now, change, rate], off, CENT.div(2));
      }
    });
  };
  const walk = (node: Json, path: Path, top: Json, topPath: Path): void => {
    for (const key of MONEY) {
      const items = node["items"];
      if (Array.isArray(items)) {
        sum(
          placeAt(node, path, key),
          (items as Json[]).flatMap((item, index) => nearest(item, [...path, "items", index], [key])),
        );
      }
    }
    const amount = placeAt(node, path, "amount");
    sum(amount, [placeAt(node, path, "basic"), placeAt(node, path, "project")]);
    sum(amount, [placeAt(node, path, "personnel"), placeAt(node, path, "operating")]);
    for (const [funding, whole, keys] of [
      [node["funding"], amount, ["funding"]],
      [
        isRecord(node["income"]) ? node["income"]["funding"] : undefined,
        placeAt(node, path, "income"),
        ["income", "funding"],
      ],
    ] as const) {
      if (!isRecord(funding)) continue;
      const sources = SOURCES.filter((source) => source in funding);
      sum(
        whole,
        sources.map((source) => placeAt(node, path, ...keys, source)),
      );
      sum(
        placeAt(node, path, ...keys, "fiscal"),
        SOURCES.slice(0, 3).map((source) => placeAt(node, path, ...keys, source)),
      );
    }
    for (const fund of SOURCES) {
      sum(
        placeAt(node, path, "funding", fund),
        ["basic", "project"].map((nature) => placeAt(node, path, "funding", fund, nature)),
      );
      const items = node["items"];
      if (!Array.isArray(items)) continue;
      for (const rest of [[], ["basic"], ["project"]]) {
        const keys = ["funding", fund, ...rest];
        sum(
          placeAt(node, path, ...keys),
          (items as Json[]).flatMap((item, index) => nearest(item, [...path, "items", index], keys)),
        );
      }
    }
    const project = node["project"];
    for (const [holder, whole, keys] of [
      [project, placeAt(node, path, "project"), ["project", "economic"]],
      [node, amount, ["economic"]],
    ] as const) {
      const economic = isRecord(holder) ? holder["economic"] : undefined;
      if (isRecord(economic))
        sum(
          whole,
          Object.keys(economic).map((code) => placeAt(node, path, ...keys, code)),
        );
    }
    const performance = placeAt(node, path, "performance");
    if (performance !== undefined) sum(amount, [performance]);
    for (const keys of [[], ["basic"], ["project"], ["total"]]) compare(node, path, keys);
    const share = placeAt(node, path, "share");
    if (share !== undefined && amount !== undefined) {
      const whole = placeAt(top, topPath, "amount");
      const off = (): Decimal => valueOf(amount).times(100).div(valueOf(whole)).minus(valueOf(share));
      add([amount, whole, share], off, CENT.div(2));
    }
    for (const list of ["items", "balances", "memo"]) {
      const parts = node[list];
      if (Array.isArray(parts))
        (parts as Json[]).forEach((part, index) => walk(part, [...path, list, index], top, topPath));
    }
  };
  for (const key of ["income", "expenditure", "threePublic", "procurement", "assets", "agencyOperating"]) {
    const tree = root[key];
    if (isRecord(tree)) walk(tree, [key], tree, [key]);
  }
  for (const key of ["economic", "projects", "performance"]) {
    const trees = root[key];
    if (Array.isArray(trees)) (trees as Json[]).forEach((tree, index) => walk(tree, [key, index], tree, [key, index]));
  }
  return found;
}
