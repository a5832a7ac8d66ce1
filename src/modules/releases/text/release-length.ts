/** What is counted; `release-length.js` in the browser counts by the same rule, and a test holds the two together. */
export interface CountedText {
  lead: string;
  body: string;
  quotes: readonly { text: string }[];
}

/** Up to here a local desk prints without cutting; up to `long` it still reads. */
export const comfortable = 1_800;
export const long = 3_000;

export type LengthTone = 'good' | 'long' | 'too-long';

export function lengthTone(length: number): LengthTone {
  return length <= comfortable ? 'good' : length <= long ? 'long' : 'too-long';
}

/** Characters with spaces of lead, body and quotes, as readers see them: without line ends and without the marks of Markdown. */
export function releaseLength({ lead, body, quotes }: CountedText): number {
  return [lead, body, ...quotes.map(({ text }) => text)].reduce((sum, text) => sum + lengthOf(text), 0);
}

function lengthOf(text: string): number {
  const seen = text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|[-*+>][ \t]+|>)/gm, '')
    .replace(/\[([^\][\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/\*\*|__|(?<=^|\W)[*_](?=\S)|(?<=\S)[*_](?=\W|$)/gm, '')
    .replace(/[ \t]*\n[ \t]*/g, '');
  return [...seen.trim()].length;
}
