const sampleSize = 64 * 1024;

/**
 * The charset of bytes about which nothing is known but that they are not UTF-8, by the habits of scripts other than
 * Latin; null when the text looks Latin or too little of it is there. `bytes` are looked at up to 64 kB.
 */
export function detectCharset(bytes: Uint8Array): string | null {
  const sample = Buffer.from(bytes.subarray(0, sampleSize)).toString('latin1');
  const runs = sample.match(/[\u0080-\u00ff]+/g) ?? [];
  const high = runs.reduce((sum, run) => sum + run.length, 0);
  if (high < 8) return null;
  const odd = runs.filter((run) => run.length % 2 === 1).length;
  return byPairs(sample, odd > runs.length * 0.15) ?? byLetters(sample, runs, high);
}

interface Pairs {
  charset: string;
  /** All bytes of a character are above 0x7F, so that runs of them have even lengths. */
  highOnly: boolean;
  /** Is this share of the characters beyond ASCII plausible? `pairs` are the characters as bytes. */
  plausible: (text: string, pairs: string[]) => boolean;
}

const share = (all: readonly string[], wanted: RegExp): number =>
  all.length === 0 ? 0 : all.filter((one) => wanted.test(one)).length / all.length;
const beyondAscii = (text: string): string[] => text.match(/[^\0-\u007f]/gu) ?? [];

const doubleByte: Pairs[] = [
  {
    charset: 'euc-jp',
    highOnly: true,
    plausible: (text) => share(beyondAscii(text), /[\u3041-\u30ff]/) > 0.2,
  },
  {
    charset: 'euc-kr',
    highOnly: true,
    plausible: (text) => share(beyondAscii(text), /[\uac00-\ud7a3]/) > 0.7,
  },
  {
    charset: 'gb18030',
    highOnly: true,
    // Level one of GB 2312, in which nearly all running text is written.
    plausible: (_text, pairs) => share(pairs, /[\u00b0-\u00d7][\u00a1-\u00fe]/) > 0.7,
  },
  {
    charset: 'shift_jis',
    highOnly: false,
    plausible: (text) => share(beyondAscii(text), /[\u3041-\u30ff]/) > 0.2,
  },
  {
    charset: 'big5',
    highOnly: false,
    plausible: (_text, pairs) => share(pairs, /[\u00a4-\u00c6]./) > 0.7,
  },
];

function byPairs(sample: string, oddRuns: boolean): string | null {
  const pairs = sample.match(/[\u0081-\u00fe][\u0040-\u00fe]/g) ?? [];
  for (const { charset, highOnly, plausible } of doubleByte) {
    if (highOnly && oddRuns) continue;
    const text = decoded(charset, sample);
    const wrong = text.split('\ufffd').length - 1;
    if (wrong * 100 <= pairs.length && plausible(text, pairs)) return charset;
  }
  return null;
}

/** Charsets of one byte a letter, with the letters that are most frequent in their languages. */
const singleByte: [charset: string, frequent: RegExp, letters: RegExp][] = [
  ['windows-1251', /[оеаинтсрвл]/, /[а-яё]/i],
  ['koi8-r', /[оеаинтсрвл]/, /[а-яё]/i],
  ['iso-8859-5', /[оеаинтсрвл]/, /[а-яё]/i],
  ['ibm866', /[оеаинтсрвл]/, /[а-яё]/i],
  ['windows-1253', /[αοιετσνηυρ]/, /[\u0384-\u03ce]/],
  ['windows-1255', /[יוהלאתמרבש]/, /[\u05d0-\u05ea]/],
];

/** Latin text has its accented letters one by one; other scripts write whole words above 0x7F. */
function byLetters(sample: string, runs: string[], high: number): string | null {
  const inWords = runs.reduce((sum, run) => sum + (run.length > 2 ? run.length : 0), 0);
  if (inWords < high * 0.6) return null;
  let best: { charset: string; score: number } | null = null;
  for (const [charset, frequent, letters] of singleByte) {
    const characters = beyondAscii(decoded(charset, sample));
    const score = share(characters, frequent);
    if (share(characters, letters) > 0.85 && score > (best?.score ?? 0.45)) best = { charset, score };
  }
  return best?.charset ?? null;
}

function decoded(charset: string, latin1: string): string {
  return new TextDecoder(charset).decode(Buffer.from(latin1, 'latin1'));
}
