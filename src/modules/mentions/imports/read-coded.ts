import { searchKey } from '../../../shared/search-key.js';
import type { MentionDepth, MentionTone } from '../coding/coding.js';

const depths: Record<MentionDepth, string> = {
  passing: 'passing, passing mention, randerwähnung, am rande, kurz, erwähnung, nebenbei, mention',
  quote: 'quote, zitat, zitiert, quoted, o ton',
  feature: 'feature, teil, abschnitt, teil des beitrags, featured',
  dedicated: 'dedicated, eigener beitrag, hauptthema, ganzer beitrag, bericht, vollständig, full',
  cover: 'cover, titelseite, titelthema, aufmacher, titelgeschichte, front page',
};
const tones: Record<MentionTone, string> = {
  positive: 'positive, positiv, plus, pos, 1',
  neutral: 'neutral, ausgewogen, balanced, 0, neutral ausgewogen',
  negative: 'negative, negativ, minus, neg, kritisch, critical, 1 negativ',
};

/** The depth that a person wrote down in words, null for any other word. */
export const readDepth = reader(depths);

const toneOf = reader(tones);
/** The tone likewise; "+", "-", "-1" are words too. */
export function readTone(text: string): MentionTone | null {
  const sign = /^\s*([+\u2212-])\s*1?\s*$/.exec(text)?.[1];
  if (sign !== undefined) return sign === '+' ? 'positive' : 'negative';
  return toneOf(text);
}

function reader<Code extends string>(words: Record<Code, string>): (text: string) => Code | null {
  const codes = new Map(
    (Object.keys(words) as Code[]).flatMap((code) =>
      words[code].split(', ').map((word) => [searchKey(word), code] as const),
    ),
  );
  return (text) => codes.get(searchKey(text)) ?? null;
}
