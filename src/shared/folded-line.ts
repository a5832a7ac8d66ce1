import { Buffer } from 'node:buffer';

const mostOctets = 75;

/** A content line of iCalendar and vCard, folded (RFC 5545 3.1, RFC 6350 3.2): at most 75 octets each, none cut within a character, those after the first with a space before. */
export function foldedLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
