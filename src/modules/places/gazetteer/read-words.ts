import { foldText } from '../../../shared/text/folded-text.js';

/** A word of a text, folded, with what stands before it. */
export interface Word {
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
  /** Characters between the word before and this one; of the first word those before it. */
  gap: string;
}

const capital = /^\p{Lu}/u;

export function readWords(text: string): Word[] {
  let before = 0;
  return foldText(text)
    .tokens()
    .map((token) => {
      const gap = text.slice(before, token.start);
      before = token.end;
      return { ...token, gap, isCapital: capital.test(text.slice(token.start, token.start + 2)) };
    });
}

/** Whether two words stand as one name may be written: a space, a hyphen, a slash or a bracket between them. */
export function isClose({ gap }: Word): boolean {
  return gap.length <= 3 && /^[\s\-‐‑–./()]+$/.test(gap);
}

/** Only white space, of one line. */
export function isBlank({ gap }: Word): boolean {
  return gap.length > 0 && gap.length <= 3 && /^[^\S\n]+$/.test(gap);
}

/** A hyphen and nothing else: parts of one word. */
export function isJoined({ gap }: Word): boolean {
  return /^[-‐‑]$/.test(gap);
}
