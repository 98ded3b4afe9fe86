/** Turns the bytes of a text or HTML file into characters, whatever Chinese encoding they are in. */

/** A text and how it was read. */
export interface DecodedText {
  readonly text: string;
  /** The encoding it was read in, as a label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** The encoding the file says it is in, where it is not the one it was read in. */
  readonly declaredOtherwise?: string;
  /** How many characters could not be read; each stands in the text as U+FFFD. */
  readonly unreadable: number;
}

/** How many bytes at the beginning are searched for a declaration. */
const DECLARATION_WITHIN = 4096;

/** More unreadable characters than this share mean that the bytes are no text. */
const UNREADABLE_SHARE = 0.002;

/**
 * Reads bytes as text: by the byte order mark, else as UTF-8 where they are valid UTF-8, else as declared, else as
 * GB18030 (which contains GBK and GB2312). Valid UTF-8 wins over a declared GB2312, which pages that were converted
 * keep: Chinese text in GB18030 is practically never valid UTF-8.
 *
 * @returns undefined where the bytes are no text in any of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== undefined) return readableOnly(decodeAs(bytes, marked));
  if (bytes.subarray(0, DECLARATION_WITHIN).includes(0)) return undefined;
  const declared = declaredEncoding(bytes);
  const attempts = [...new Set(["utf-8", declared ?? "gb18030", "gb18030"])];
  for (const encoding of attempts) {
    const text = decodeExactly(bytes, encoding);
    if (text !== undefined) return { text, encoding, ...otherwise(declared, encoding, text), unreadable: 0 };
  }
  let best: DecodedText | undefined;
  for (const encoding of attempts) {
    const decoded = decodeAs(bytes, encoding);
    if (best === undefined || decoded.unreadable < best.unreadable) best = decoded;
  }
  return best && readableOnly({ ...best, ...otherwise(declared, best.encoding, best.text) });
}

function readableOnly(decoded: DecodedText): DecodedText | undefined {
  return decoded.unreadable > 2 + decoded.text.length * UNREADABLE_SHARE ? undefined : decoded;
}

function otherwise(declared: string | undefined, encoding: string, text: string): { declaredOtherwise?: string } {
  // Plain ASCII is the same in all of them.
  return declared === undefined || declared === encoding || /^[\0-\x7f]*$/.test(text)
    ? {}
    : { declaredOtherwise: declared };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return "gb18030";
  return undefined;
}

/** The high bytes of characters in Chinese documents: ASCII, punctuation, ideographs, full-width forms. */
const isHighByte = (byte: number): boolean =>
  byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);

/** The part of all characters that must have such a high byte. */
const HIGH_BYTES_SHARE = 0.95;

/** By how much the sides must differ: between two alike, the order of bytes would be guessed. */
const LEAST_DIFFERENCE = 0.2;

/**
 * UTF-16 without a mark: there are zeros, as no other encoding of Chinese has (every ASCII character has one, and 一), and
 * the bytes of one side are high bytes, those of the other seldom.
 */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(DECLARATION_WITHIN, bytes.length - (bytes.length % 2)));
  if (!sample.includes(0)) return undefined;
  const share = (side: number, isMeant: (byte: number) => boolean): number =>
    sample.filter((byte, at) => at % 2 === side && isMeant(byte)).length / (sample.length / 2);
  const [first = 0, second = 0] = [0, 1].map((side) => share(side, isHighByte) + share(side, (byte) => byte === 0));
  const side = second > first ? 1 : 0;
  if (share(side, isHighByte) < HIGH_BYTES_SHARE || Math.abs(first - second) < LEAST_DIFFERENCE) return undefined;
  return side === 1 ? "utf-16le" : "utf-16be";
}

/** @returns the encoding that an HTML or XML file declares, undefined where it declares none that is known */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_WITHIN));
  const found =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  const label = found?.[1] ?? found?.[2];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // The Encoding Standard reads what calls itself GB2312 as GBK; GB18030 contains both.
    if (encoding === "gbk") return "gb18030";
    // A page that could be searched for ASCII is no UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}

function decodeExactly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: text.split("\uFFFD").length - 1 };
}
