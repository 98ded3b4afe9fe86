import { crc32 } from "node:zlib";

/** The files of a stored archive by their paths, read through its central directory; checks every length and sum. */
export function readZip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, length: number): string => new TextDecoder().decode(bytes.subarray(from, from + length));
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error("no end of directory");
  const count = view.getUint16(end + 10, true);
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) !== end) throw new Error("the directory does not reach its end");
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("no directory entry");
    const [sum, size, nameLength] = [
      view.getUint32(at + 16, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
    ];
    const local = view.getUint32(at + 42, true);
    const path = text(at + 46, nameLength);
    if (view.getUint32(local, true) !== 0x04034b50 || text(local + 30, nameLength) !== path) throw new Error("no file");
    const start = local + 30 + nameLength + view.getUint16(local + 28, true);
    if (crc32(bytes.subarray(start, start + size)) !== sum || view.getUint32(local + 14, true) !== sum) {
      throw new Error(`${path} has another sum`);
    }
    files.set(path, text(start, size));
    at += 46 + nameLength;
  }
  return files;
}
