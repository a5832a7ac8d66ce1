import { Buffer } from 'node:buffer';

const longestOctets = 75;

/** TEXT of RFC 5545, 3.3.11: backslash, semicolon, comma and line ends escaped; other control characters are not allowed and go. */
export function icsText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- RFC 5545, 3.1: CONTROL is not allowed in content lines
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, (found) => (found === '\t' ? ' ' : ''))
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** A content line folded (RFC 5545, 3.1): at most 75 octets each, none cut within a character, those after the first with a space before. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
