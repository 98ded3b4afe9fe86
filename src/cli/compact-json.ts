/** JSON that people can read: what fits on a line stands on one. */

/** How wide a line may be. */
const WIDTH = 140;

/** Writes JSON, indented by two spaces; lists and records that fit on a line stand on one. */
export function compactJson(value: unknown): string {
  return write(value, "", 0);
}

function write(value: unknown, indent: string, used: number): string {
  const line = oneLine(value);
  if (typeof value !== "object" || value === null || indent.length + used + line.length <= WIDTH) return line;
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

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`);
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  return JSON.stringify(value);
}
