/** A file of an archive. */
export interface ZipEntry {
  /** Path within the archive, ASCII, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Version 2.0 of the format, what every reader understands. */
const VERSION = 20;
/** Names and texts are UTF-8. */
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the earliest date there is: the same table gives the same bytes on every day. */
const FIRST_DAY = 0x0021;

/** An archive whose files are stored as they are (method 0, APPNOTE.TXT of the ZIP format), in the order given. */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = encoder.encode(path);
    const bytes = encoder.encode(text);
    // Fields that local header and directory have in common: version to "extra length".
    const common = [
      half(VERSION),
      half(UTF8_FLAG),
      half(0),
      half(0),
      half(FIRST_DAY),
      word(crc32(bytes)),
      word(bytes.length),
      word(bytes.length),
      half(name.length),
      half(0),
    ].flat();
    const local = Uint8Array.from([...word(LOCAL_HEADER), ...common]);
    parts.push(local, name, bytes);
    // No comment, disk 0, no attributes.
    const rest = [...half(0), ...half(0), ...half(0), ...word(0), ...word(offset)];
    directory.push(Uint8Array.from([...word(CENTRAL_HEADER), ...half(VERSION), ...common, ...rest]), name);
    offset += local.length + name.length + bytes.length;
  }
  const directoryLength = lengthOf(directory);
  const count = half(entries.length);
  const end = [word(END_OF_DIRECTORY), half(0), half(0), count, count, word(directoryLength), word(offset), half(0)];
  return joined([...parts, ...directory, Uint8Array.from(end.flat())]);
}

function half(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function word(value: number): number[] {
  return [...half(value), ...half(value >>> 16)];
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, part) => total + part.length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

let table: Uint32Array | undefined;

/** CRC-32 as ZIP has it (reflected polynomial 0xEDB88320), an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
