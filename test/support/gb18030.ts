/** Text in GB18030, as older portals publish it: the platform decodes it, but encodes UTF-8 alone. */

let codes: Map<string, readonly number[]> | undefined;

/** The two-byte characters, by asking the decoder what every pair of bytes means. */
function twoByteCharacters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\uFFFD") found.set(character, [lead, trail]);
    }
  }
  return found;
}

/**
 * @param text of ASCII and characters that GBK has
 * @throws Error where a character has no two-byte code
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= twoByteCharacters();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = codes.get(character);
      if (pair === undefined) throw new Error(`${character} has no two-byte code in GB18030.`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
