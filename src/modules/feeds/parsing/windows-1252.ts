const upperControls =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The character that windows-1252 has for `byte` (0 to 255); like latin-1 except for 0x80 to 0x9F. */
export function windows1252Character(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? upperControls.charAt(byte - 0x80) : String.fromCharCode(byte);
}

const bytes = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte++) {
  bytes.set(windows1252Character(byte), byte);
  // Latin-1 proper too: text is double-encoded by way of both.
  bytes.set(String.fromCharCode(byte), byte);
}

/** The byte of a character from 0x80 up, or undefined. */
export function windows1252Byte(character: string): number | undefined {
  return bytes.get(character);
}

/** C1 control characters, which nobody means, as the windows-1252 characters which they were. */
export function repairControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => windows1252Character(char.charCodeAt(0)));
}

/** Own table, since `TextDecoder('windows-1252')` of Node 20 leaves 0x80 to 0x9F as control characters. */
export function decodeWindows1252(input: Uint8Array): string {
  return repairControls(Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('latin1'));
}
