/** What is packed in a ZIP file (and so in DOCX and XLSX), unpacked within limits. */
import { unzipSync } from "fflate";
import { ImportError } from "./import-error.js";
import type { Effort } from "./limits.js";
import type { SourcePlace } from "./source-document.js";
import { decodeText } from "./text-encoding.js";

/** The files in an archive, by name. */
export type Unpacked = ReadonlyMap<string, Uint8Array>;

/**
 * The names in an archive; nothing is unpacked.
 *
 * @throws whatever the library throws on a damaged archive
 */
export function archiveNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/**
 * Unpacks an archive. No more memory is used than the archive says its files take, and that is checked first: what
 * unpacks to more than it says is cut off there.
 *
 * @param wanted - Which files are unpacked.
 * @param most - The most bytes they may take together; the limit where none is given.
 * @throws ImportError `too-large`, `too-many-files` or `protected`
 */
export function unpack(
  bytes: Uint8Array,
  effort: Effort,
  place: SourcePlace,
  wanted: (name: string) => boolean,
  most = effort.limits.unpackedBytes,
): Unpacked {
  if (isEncrypted(bytes)) throw encryptedArchive(place);
  let [count, size] = [0, 0];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      effort.atMost(count, "files", place);
      if (name.endsWith("/") || !wanted(name)) return false;
      size += originalSize;
      if (size > most) effort.atMost(Infinity, "unpackedBytes", place);
      return true;
    },
  });
  return new Map(Object.entries(files));
}

/** The name of a packed file as it was given: Chinese programs write names in GBK, which the library takes for Latin-1. */
export function readableName(name: string): string {
  if (!/^[\0-\xff]*[\x80-\xff][\0-\xff]*$/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  return decodeText(bytes)?.text ?? name;
}

/** Whether the first file of an archive is encrypted (APPNOTE.TXT 4.4.4, bit 0). */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && ((bytes[6] ?? 0) & 1) === 1;
}

function encryptedArchive(place: SourcePlace): ImportError {
  return new ImportError(
    "protected",
    {
      "zh-CN": "压缩包有密码保护，无法读取。请解压后再试。",
      en: "The archive is protected by a password and cannot be read. Unpack it and try again.",
    },
    place,
  );
}
