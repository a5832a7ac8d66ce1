import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import fc from 'fast-check';
import { foldWord } from '../../../shared/text/folded-text.js';
import { readRelease, type ReadRelease } from './read-release.js';
import { isReuse, shortestRun, textReuse } from './text-reuse.js';

const body = [
  'Wer neu nach Lindenau zieht, findet ab Montag alle Beratungsstellen in einer kostenlosen App. „Ankommen beginnt mit',
  'Information“, sagt Anna Muster, Geschäftsführerin des Vereins Brückenwerk. Die Stadt übernimmt die Kosten für drei',
  'Jahre und stellt zwei Übersetzerinnen ein. Inhalte gibt es auf Deutsch, Arabisch, Ukrainisch und in Leichter Sprache.',
  'Bürgermeister Jörg Weiß spricht von einem Meilenstein für die Region. Mehr als 400 Ehrenamtliche haben die Texte in den',
  'vergangenen zwölf Monaten geprüft und ergänzt. Die Wegweiser-App läuft auch ohne Netz.',
].join(' ');
const boilerplate =
  'Der gemeinnützige Verein Brückenwerk entwickelt seit 2011 digitale Wegweiser für Städte und Landkreise. Er beschäftigt 30 Menschen an zwei Standorten.';

function aRelease(changes: { body?: string; boilerplate?: string; names?: string[] } = {}): ReadRelease {
  const input = {
    id: 'release-1',
    headline: '',
    body,
    boilerplate,
    spokespersons: ['Anna Muster'],
    links: [],
    publishedAt: new Date('2026-03-02T08:00:00Z'),
    replyDays: 14,
    deliveries: [],
    ...changes,
  };
  return readRelease(input, changes.names ?? ['Verein Brückenwerk', 'Tür an Tür – Digitalfabrik gGmbH']);
}

const release = aRelease();
const passages = (piece: string, from = release): string[] =>
  textReuse(piece, from).runs.map(({ start, end }) => piece.slice(start, end));

describe('textReuse', () => {
  it.each([
    ['letter for letter', 'Die Stadt übernimmt die Kosten für drei Jahre'],
    ['in capitals and with spelled-out umlauts', 'DIE STADT UEBERNIMMT DIE KOSTEN FUER DREI JAHRE'],
    ['with combining marks', 'Die Stadt übernimmt die Kosten für drei Jahre'.normalize('NFD')],
    ['with soft hyphens', 'Die Stadt über\u00adnimmt die Kos\u00adten für drei Jahre'],
    ['with odd blanks', 'Die  Stadt\u00a0übernimmt die\nKosten für   drei\tJahre'],
    ['cut at the end of a line', 'Die Stadt über- nimmt die Kos- ten für drei Jahre'],
    ['with other quotes', 'Die Stadt »übernimmt« die "Kosten" für ‚drei‘ Jahre'],
    ['with other dashes', 'Die Stadt – übernimmt die Kosten — für drei Jahre'],
  ])('finds a sentence %s', (_, piece) => {
    expect(textReuse(piece, release)).toMatchObject({
      share: 1,
      covered: piece.length,
      runs: [{ start: 0 }],
    });
    expect(isReuse(textReuse(piece, release))).toBe(true);
  });

  it('takes a compound with and without its hyphen for the same', () => {
    for (const app of ['Wegweiser-App', 'Wegweiserapp', 'Wegweiser App', 'Wegweiser‑App'])
      expect(passages(`So läuft die ${app} läuft auch ohne Netz.`)).toEqual([
        `die ${app} läuft auch ohne Netz`,
      ]);
  });

  it('tells where a passage stands in the release', () => {
    const piece = 'Es heißt, die Stadt übernimmt die Kosten für drei Jahre, immerhin.';
    const [run] = textReuse(piece, release).runs;
    expect(piece.slice(run!.start, run!.end)).toBe('die Stadt übernimmt die Kosten für drei Jahre');
    expect(body.slice(run!.releaseStart, run!.releaseEnd)).toBe(
      'Die Stadt übernimmt die Kosten für drei Jahre',
    );
  });

  it('begins and ends at words', () => {
    expect(passages('Auch Kleinstadt übernimmt die Kosten für dreißig')).toEqual([
      'übernimmt die Kosten für',
    ]);
  });

  it('takes the longest passage whole, of one that overlaps it what is left', () => {
    const twice = aRelease({
      body: 'Am Abend kommen alle Gäste in den Saal. Später gehen die Gäste in den Saal der Brauerei am Fluss zurück.',
    });
    expect(passages('Am Abend kommen alle Gäste in den Saal der Brauerei am Fluss zurück', twice)).toEqual([
      'Am Abend kommen alle',
      'Gäste in den Saal der Brauerei am Fluss zurück',
    ]);
  });

  it('does not count a passage below 15 characters, nor one long word', () => {
    expect(passages('Es geht um die Kosten für drei.')).toEqual(['die Kosten für drei']);
    expect(passages('Kosten für drei')).toEqual(['Kosten für drei']);
    expect(passages('Kosten für zwei')).toEqual([]);
    expect(passages('Viele Beratungsstellen schließen')).toEqual([]);
  });

  it('does not count what stands in the boilerplate, not even if the body repeats it', () => {
    const repeated = aRelease({ body: `${body} ${boilerplate}` });
    expect(textReuse(boilerplate, repeated).runs).toEqual([]);
    const [run, ...others] = passages(
      `Die Stadt übernimmt die Kosten für drei Jahre. ${boilerplate}`,
      repeated,
    );
    expect([run, others]).toEqual(['Die Stadt übernimmt die Kosten für drei Jahre', []]);
  });

  it('does not count names alone, with or without articles and genitive', () => {
    const named = aRelease({
      body: 'Heute begrüßt die Tür an Tür – Digitalfabrik gGmbH mit Anna Muster alle.',
    });
    expect(passages('Dabei war die Tür an Tür Digitalfabrik gGmbH mit Anna Musters Verein', named)).toEqual(
      [],
    );
    expect(passages('Wieder begrüßt die Tür an Tür Digitalfabrik gGmbH', named)).toEqual([
      'begrüßt die Tür an Tür Digitalfabrik gGmbH',
    ]);
  });

  it('is empty for a piece or a release without words', () => {
    const nothing = { share: 0, covered: 0, length: 0, runs: [] };
    expect(textReuse('', release)).toEqual(nothing);
    expect(textReuse(' – … ', release)).toEqual(nothing);
    expect(textReuse('Ein Text', aRelease({ body: '', boilerplate: '' }))).toMatchObject({
      share: 0,
      length: 8,
    });
  });
});

describe('isReuse', () => {
  const teaser = (text: string): boolean => isReuse(textReuse(text, release));

  it.each([
    ['half of the release', body.slice(0, body.indexOf('Inhalte gibt es')), true],
    [
      'a teaser cut off within a word',
      'Wer neu nach Lindenau zieht, findet ab Montag alle Beratungsstellen in einer kostenlosen App. „Ankommen begi…',
      true,
    ],
    [
      'a reworded lead that keeps several phrases',
      'Neubürger der Gemeinde finden künftig alle Beratungsstellen in einer kostenlosen App, Inhalte gibt es in vier Sprachen, und die Stadt übernimmt die Kosten vorerst ganz allein.',
      true,
    ],
    [
      'a quotation in a short report',
      'Neues Angebot im Rathaus: „Ankommen beginnt mit Information“, sagt Anna Muster bei der Vorstellung im Saal.',
      true,
    ],
    [
      'the same event in other words',
      'Eine Gratis-Anwendung fürs Handy soll Menschen, die in der Stadt ankommen, den Weg zu Ämtern und Hilfen zeigen.',
      false,
    ],
    [
      'one phrase that anybody could write',
      'Der Stadtrat streitet: Die Stadt übernimmt die Kosten des neuen Hallenbads bis auf Weiteres nicht.',
      false,
    ],
    [
      'two short phrases that anybody could write',
      'Freibad: Die Stadt übernimmt die Reparatur. Es gibt wieder Eis für die Region.',
      false,
    ],
    [
      'a long article with one quotation',
      `„Ankommen beginnt mit Information“, sagt Anna Muster. ${'Ganz andere Sätze über Busse, Bahnen und Baustellen füllen den Rest. '.repeat(6)}`,
      false,
    ],
  ])('%s', (_, text, expected) => {
    expect(teaser(text)).toBe(expected);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abdeinrstäöüßé'), minLength: 1, maxLength: 12 });
const text = (minLength: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ', ', '. ', '-', ' – ')), { minLength, maxLength: 150 })
    .map((words) => words.map(([letters, gap]) => letters + gap).join(''));
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '-', '\u0308', '\u00ad', 'ﬁ', '\ud83d', '"'),
    maxLength: 200,
  }),
  text(1),
);

describe('text reuse of any texts', () => {
  it('finds true passages, in order, without overlap, within both texts', () => {
    const some = fc.tuple(hostile, hostile, hostile, hostile);
    fc.assert(
      fc.property(some, fc.string({ maxLength: 30 }), ([a, b, c, d], glue) => {
        const piece = b + glue + a + d;
        const from = aRelease({ body: a + b + c, boilerplate: d, names: [] });
        const { share, covered, length, runs } = textReuse(piece, from);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(covered).toBe(runs.reduce((sum, { start, end }) => sum + end - start, 0));
        expect(length).toBeLessThanOrEqual(piece.length);
        let before = 0;
        for (const { start, end, releaseStart, releaseEnd } of runs) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end - start).toBeGreaterThanOrEqual(shortestRun);
          expect(releaseStart).toBeGreaterThanOrEqual(0);
          expect(releaseEnd).toBeLessThanOrEqual((a + b + c).length);
          expect(foldWord(piece.slice(start, end))).toBe(
            foldWord((a + b + c).slice(releaseStart, releaseEnd)),
          );
          before = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never takes boilerplate for reuse', () => {
    fc.assert(
      fc.property(text(1), text(1), fc.nat(), (ours, paragraph, cut) => {
        const from = aRelease({ body: `${ours} ${paragraph}`, boilerplate: paragraph, names: [] });
        expect(isReuse(textReuse(paragraph, from))).toBe(false);
        const words = paragraph.split(' ');
        const part = words.slice(0, (cut % words.length) + 1).join(' ');
        expect(isReuse(textReuse(part, from))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('always takes half of a release of 60 words or more for reuse', () => {
    fc.assert(
      fc.property(text(60), fc.boolean(), (whole, first) => {
        const words = whole.trim().split(' ');
        fc.pre(words.length >= 60);
        const middle = Math.ceil(words.length / 2);
        const half = (first ? words.slice(0, middle) : words.slice(middle)).join(' ');
        const { share, runs } = textReuse(half, aRelease({ body: whole, boilerplate: '', names: [] }));
        expect(share).toBeGreaterThan(0.99);
        expect(isReuse({ share, covered: 0, length: 0, runs })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['equal words', 'wort '.repeat(300_000), 'wort '.repeat(20_000)],
    ['one letter', 'a '.repeat(300_000), 'a '.repeat(30_000)],
    ['a word without end', 'a'.repeat(300_000), 'a'.repeat(60_000)],
    ['hyphens without end', 'a-'.repeat(300_000), 'a'.repeat(60_000)],
    ['hyphens against long words', 'a-'.repeat(300_000), `${'a'.repeat(90)} `.repeat(16)],
    [
      'a sentence over and over',
      'die Stadt übernimmt die Kosten '.repeat(10_000),
      'die Stadt übernimmt die Kosten '.repeat(2000),
    ],
    ['two periods', 'ab cd ef gh ij kl '.repeat(20_000), 'ab cd ef gh ij '.repeat(4000)],
    ['blanks', ' '.repeat(3_000_000), '\n'.repeat(60_000)],
    ['combining marks', `a${'\u0308'.repeat(60_000)}`, `a${'\u0308'.repeat(60_000)}`],
  ])('does not hang on %s', (_, piece, whole) => {
    const { share } = withoutHanging(() =>
      textReuse(piece, aRelease({ body: whole, boilerplate: whole.slice(0, 1000) })),
    );
    expect(share).toBeLessThanOrEqual(1);
  });
});
