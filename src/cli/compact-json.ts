/** JSON that people can read: what fits on a line stands on one. */

/** How wide a line may be. */
const WIDTH = 140;

/** Writes JSON, indented by two spaces; lists and records that fit on a line stand on one. */
export function compactJson(value: unknown): string {
  return write(value, "", 0);
}

function write(value: unknown, indent: string, used: number): string {
  const line = oneLine(value, WIDTH - indent.length - used);
  if (line !== undefined) return line;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => inner + write(each, inner, 1)).join(",\n")}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([key, each]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + write(each, inner, name.length + 1);
  });
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

/** A value on one line, or `undefined` as soon as that is longer than there is room: most lists and records are. */
function oneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value);
    return text.length > room ? undefined : text;
  }
  const isList = Array.isArray(value);
  const [before, after] = isList ? ["[", "]"] : ["{ ", " }"];
  let line = "";
  for (const key of Object.keys(value)) {
    const name = isList ? "" : `${JSON.stringify(key)}: `;
    const start = `${line === "" ? before : `${line}, `}${name}`;
    const rest = oneLine((value as Record<string, unknown>)[key], room - start.length - after.length);
    if (rest === undefined) return undefined;
    line = start + rest;
  }
  const text = line === "" ? (isList ? "[]" : "{}") : line + after;
  return text.length > room ? undefined : text;
}
