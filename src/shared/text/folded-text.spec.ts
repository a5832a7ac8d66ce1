import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutHanging } from '../../../test/support/no-hang.js';
import { FoldedText, foldText, foldWord, gapKinds } from './folded-text.js';

const folded = (text: string): string[] =>
  foldText(text)
    .tokens()
    .map((token) => token.text);

describe('foldText', () => {
  const cases: [name: string, text: string, words: string[]][] = [
    ['case', 'IntegREAT', ['integreat']],
    ['umlauts', 'Äpfel Öl Über', ['aepfel', 'oel', 'ueber']],
    ['decomposed umlauts', 'Tu\u0308r A\u0308pfel', ['tuer', 'aepfel']],
    ['an umlaut with a second mark between', 'u\u0323\u0308', ['ue']],
    ['dots on other letters are an accent', 'Citroën naïve', ['citroen', 'naive']],
    ['sharp s, small and capital', 'Maße STRAẞE', ['masse', 'strasse']],
    ['accents', 'Café Ségolène Łódź', ['cafe', 'segolene', 'lodz']],
    ['decomposed accents', 'Cafe\u0301', ['cafe']],
    ['soft hyphens', 'In\u00ADte\u00ADgreat', ['integreat']],
    ['zero-width characters', 'Inte\u200Bgre\u200Dat\uFEFF', ['integreat']],
    ['ligatures', 'ﬁnden Eﬀekt ﬂuß', ['finden', 'effekt', 'fluss']],
    ['full-width and mathematical letters', 'Ａｐｐ 𝐀𝐩𝐩', ['app', 'app']],
    ['no-break and thin spaces', 'Tür\u00A0an\u202FTür', ['tuer', 'an', 'tuer']],
    ['dashes', 'Integreat-App – neu', ['integreat', 'app', 'neu']],
    ['apostrophes', 'Integreat’s', ['integreat', 's']],
    ['digits and underscores', 'web_2 3D', ['web_2', '3d']],
    ['footnote digits end a word, index digits do not', 'Integreat² CO₂', ['integreat', 'co2']],
    ['trade marks', 'Integreat™ App®', ['integreat', 'app']],
    ['signs around a word', '#Integreat @app (neu)', ['integreat', 'app', 'neu']],
    ['Turkish letters', 'İstanbul Şule', ['istanbul', 'sule']],
    ['Cyrillic, composed and not', 'й и\u0306', ['и\u0306', 'и\u0306']],
    ['a mark with nothing before it', '\u0308a', ['a']],
    ['lone surrogates and emoji', '\uD83D a 🚀 b \uDE80', ['a', 'b']],
    ['nothing', '', []],
    ['only separators', ' – „“ ', []],
  ];
  it.each(cases)('%s', (_name, text, words) => expect(folded(text)).toEqual(words));

  it('keeps where a word stands in the original', () => {
    const text = 'Die „Tu\u0308r\u00AD“ ﬁel';
    const spans = foldText(text)
      .tokens()
      .map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['Die', 'Tu\u0308r', 'ﬁel']);
  });

  it('does not confuse a buffer that was used before', () => {
    const buffer = new FoldedText().read('Zwei lange Wörter '.repeat(50));
    expect(buffer.read('Tür').tokens()).toEqual([{ text: 'tuer', start: 0, end: 3 }]);
  });

  it('grows for letters that unfold to many', () => {
    expect(foldWord('\uFDFA'.repeat(40)).length).toBeGreaterThan(400);
  });

  it('gives ordered spans inside the text and the same words for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of foldText(text).tokens()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
    const german = fc.string({ unit: fc.constantFrom(...'aouäöüßÄÖÜé -„“\u00AD'), maxLength: 40 });
    fc.assert(fc.property(german, (text) => expect(folded(text.normalize('NFD'))).toEqual(folded(text))));
  });

  it('stays linear on a megabyte of one word', () => {
    const word = withoutHanging(() => foldText('ä'.repeat(1_000_000)).word(0));
    expect(word).toHaveLength(2_000_000);
  });

  it('knows what stands before a word', () => {
    const text = foldText('Tür „an“ Tür e.V., Haus\n\nHof');
    const kinds = [1, 2, 3, 4, 5, 6].map((i) => text.gapKind(i));
    const { open, dotted, other, apart } = gapKinds;
    expect(kinds).toEqual([open, open, open, dotted, other, apart]);
    expect([1, 4, 5, 6].map((i) => text.gap(i))).toEqual([' ', '.', '., ', null]);
  });

  it('forgets stems and gaps of the text before', () => {
    const buffer = new FoldedText().read('Zwei. Häuser');
    expect([buffer.stem(1), buffer.gapKind(1)]).toEqual(['haus', gapKinds.dotted]);
    buffer.read('Zwei Dächer');
    expect([buffer.stem(1), buffer.gapKind(1)]).toEqual(['dach', gapKinds.open]);
  });
});
