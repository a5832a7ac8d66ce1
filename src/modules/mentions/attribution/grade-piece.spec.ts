import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gradePiece, hasComparableText, type Piece } from './grade-piece.js';
import { attributionRules } from './proof.js';
import { readRelease, type ReleaseInput } from './read-release.js';
import { placeInWindow, reuseWindowDays, wentOutAt } from './reuse-window.js';

const at = (moment: string): Date => new Date(moment);
const later = (from: Date, days: number, milliseconds = 0): Date =>
  new Date(from.getTime() + days * 86_400_000 + milliseconds);
const sent = at('2026-03-02T08:00:00Z');

function aRelease(changes: Partial<ReleaseInput> = {}): ReleaseInput {
  return {
    id: 'release-1',
    headline: 'Wegweiser-App begrüßt Neuzugezogene in Lindenau',
    body: [
      'Wer neu nach Lindenau zieht, findet ab Montag alle Beratungsstellen in einer kostenlosen App. „Ankommen beginnt mit',
      'Information“, sagt Anna Muster, Geschäftsführerin des Vereins Brückenwerk. Die Stadt übernimmt die Kosten für drei',
      'Jahre und stellt zwei Übersetzerinnen ein. Inhalte gibt es auf Deutsch, Arabisch, Ukrainisch und in Leichter Sprache.',
    ].join(' '),
    boilerplate: 'Der gemeinnützige Verein Brückenwerk entwickelt seit 2011 digitale Wegweiser für Städte.',
    spokespersons: ['Anna Muster', 'Jörg Weiß'],
    links: ['https://brueckenwerk.example/lindenau/', 'https://wegweiser.example'],
    publishedAt: sent,
    replyDays: 14,
    deliveries: [{ outletId: 'bote', sentAt: sent }],
    ...changes,
  };
}

function aPiece(changes: Partial<Piece> = {}): Piece {
  return {
    title: 'Neues aus dem Rathaus',
    summary: 'Eine Anwendung fürs Handy zeigt künftig den Weg zu Ämtern.',
    content: null,
    publishedAt: later(sent, 1),
    outletIds: ['anzeiger'],
    ...changes,
  };
}

const copied =
  'Die Stadt übernimmt die Kosten für drei Jahre und stellt zwei Übersetzerinnen ein, wie es am Dienstag hieß.';
const grade = (piece: Partial<Piece>, release: Partial<ReleaseInput> = {}) =>
  gradePiece(aPiece(piece), readRelease(aRelease(release)));

describe('gradePiece', () => {
  it.each<[string, string, Partial<Piece>, Partial<ReleaseInput>]>([
    ['A', 'teaser taken over', { summary: copied }, {}],
    ['A', 'article taken over', { content: copied }, {}],
    [
      'A',
      'teaser cut off',
      { summary: 'Wer neu nach Lindenau zieht, findet ab Montag alle Beratungsste…' },
      {},
    ],
    [
      'A',
      'half an hour before the release',
      { summary: copied, publishedAt: later(sent, 0, -1_800_000) },
      {},
    ],
    ['A', 'an hour before it', { summary: copied, publishedAt: later(sent, 0, -3_600_000) }, {}],
    ['D', 'more than an hour before it', { summary: copied, publishedAt: later(sent, 0, -3_600_001) }, {}],
    ['A', 'on the last day', { summary: copied, publishedAt: later(sent, reuseWindowDays) }, {}],
    ['D', 'after the last day', { summary: copied, publishedAt: later(sent, reuseWindowDays, 1) }, {}],
    ['A', 'embargo broken', { summary: copied }, { publishedAt: later(sent, 3) }],
    ['D', 'title taken over from the body', { title: copied }, {}],
    ['B', 'title is the headline', { title: 'Wegweiser App begrüsst Neuzugezogene in Lindenau' }, {}],
    ['B', 'spokesperson named', { summary: 'Man sei stolz, sagt Anna Muster dazu.' }, {}],
    ['B', 'link in the article', { content: 'Mehr dazu: www.wegweiser.example' }, {}],
    ['D', 'surname alone', { summary: 'Man sei stolz, sagt Muster dazu.' }, {}],
    ['C', 'outlet written to', { outletIds: ['bote-nord', 'bote'] }, {}],
    ['C', 'at that moment', { outletIds: ['bote'], publishedAt: sent }, {}],
    ['C', 'on the last day of the reply', { outletIds: ['bote'], publishedAt: later(sent, 14) }, {}],
    ['D', 'after the reply', { outletIds: ['bote'], publishedAt: later(sent, 14, 1) }, {}],
    [
      'D',
      'a minute before it was written to',
      { outletIds: ['bote'], publishedAt: later(sent, 0, -60_000) },
      {},
    ],
    [
      'C',
      'reply after the window of the text',
      { outletIds: ['bote'], publishedAt: later(sent, 70) },
      { replyDays: 90 },
    ],
    ['D', 'another outlet', { outletIds: ['anzeiger'] }, {}],
    ['D', 'only the boilerplate', { summary: aRelease().boilerplate }, {}],
    ['D', 'no date at all', { summary: copied, publishedAt: new Date(NaN) }, {}],
  ])('%s: %s', (expected, _, piece, release) => {
    expect(grade(piece, release).grade).toBe(expected);
  });

  it('shows the passages of both texts', () => {
    const { proofs } = grade({ summary: copied });
    const passage = 'Die Stadt übernimmt die Kosten für drei Jahre und stellt zwei Übersetzerinnen ein';
    expect(proofs).toEqual([
      {
        grade: 'A',
        rules: attributionRules,
        field: 'summary',
        share: 81 / 106,
        covered: 81,
        length: 106,
        passages: [{ piece: passage, release: passage, characters: 81 }],
        passageCount: 1,
      },
    ]);
  });

  it('shows the field that holds the greater share', () => {
    const { proofs } = grade({
      summary: copied,
      content: `${copied} ${'Ganz andere Sätze folgen. '.repeat(5)}`,
    });
    expect(proofs[0]).toMatchObject({ grade: 'A', field: 'summary' });
  });

  it('shows twelve passages of 200 characters at most, the longest, in order', () => {
    const sentences = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: i === 3 ? 60 : 5 + (i % 2) }, (_each, k) => `wort${i}und${k}`).join(' '),
    );
    const { proofs } = grade(
      { content: sentences.join(' – anderswo – ') },
      { body: sentences.join(' – hier – ') },
    );
    const proof = proofs[0];
    if (proof?.grade !== 'A') throw new Error('expected a proof of text reuse');
    expect([proof.passages.length, proof.passageCount]).toEqual([12, 20]);
    expect(proof.passages.every(({ piece, release }) => piece.length <= 200 && release.length <= 200)).toBe(
      true,
    );
    const places = proof.passages.map(({ piece }) => Number(/^wort(\d+)/.exec(piece)?.[1]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).toContain(3);
    expect(proof.passages.find(({ piece }) => piece.startsWith('wort3'))?.characters).toBeGreaterThan(500);
  });

  it('keeps what else proves it, the first decides', () => {
    const { grade: best, proofs } = grade({
      title: 'Jörg Weiß freut sich',
      summary: copied,
      content: 'Auch Anna Muster und Jörg Weiß waren da, siehe wegweiser.example.',
      outletIds: ['bote'],
    });
    expect(best).toBe('A');
    expect(
      proofs.map((proof) => (proof.grade === 'B' ? `${proof.name} (${proof.field})` : proof.grade)),
    ).toEqual([
      'A',
      'Jörg Weiß (title)',
      'Anna Muster (content)',
      'https://wegweiser.example (content)',
      'C',
    ]);
  });

  it('shows a name with what stands around it', () => {
    const content = `${'Davor steht viel. '.repeat(30)}Es sprach Anna Muster. ${'Danach auch. '.repeat(30)}`;
    const [proof] = grade({ content }).proofs;
    if (proof?.grade !== 'B') throw new Error('expected a proof by name');
    expect(proof).toMatchObject({ what: 'person', name: 'Anna Muster', field: 'content', rules: 2 });
    expect(proof.snippet.length).toBeLessThanOrEqual(200);
    expect(proof.snippet.slice(proof.start, proof.end)).toBe('Anna Muster');
  });

  it('shows the last time that the newsroom was written to before the piece', () => {
    const deliveries = [0, 3, 9].map((days) => ({ outletId: 'bote', sentAt: later(sent, days) }));
    const { proofs } = grade({ outletIds: ['bote'], publishedAt: later(sent, 5, 3_600_000) }, { deliveries });
    expect(proofs).toEqual([
      {
        grade: 'C',
        rules: 2,
        outletId: 'bote',
        sentAt: '2026-03-05T08:00:00.000Z',
        days: 14,
        elapsedDays: 2,
      },
    ]);
  });

  it.each<[string, Partial<Piece>, object]>([
    ['before the release', { publishedAt: later(sent, -1) }, { reason: 'before-release', share: null }],
    ['after the window', { publishedAt: later(sent, 61) }, { reason: 'after-window', share: null }],
    ['a title only', { summary: ' ' }, { reason: 'no-text', share: null }],
    ['nothing found', {}, { reason: 'nothing-found', share: 0 }],
  ])('tells why there is nothing: %s', (_, piece, expected) => {
    expect(grade(piece)).toEqual({ grade: 'D', proofs: [{ grade: 'D', rules: 2, ...expected }] });
  });

  it('tells several releases apart', () => {
    const other = aRelease({
      id: 'release-2',
      headline: 'Brückenwerk sucht Ehrenamtliche für den Sommer',
      body: 'Für das Sommerfest am See sucht der Verein noch dreißig Helferinnen und Helfer, die Zelte aufbauen und Kuchen backen.',
      spokespersons: ['Eva Beispiel'],
      deliveries: [],
      links: [],
    });
    const piece = aPiece({
      summary: 'Für das Sommerfest am See sucht der Verein noch dreißig Leute mit Kuchen.',
    });
    expect(gradePiece(piece, readRelease(aRelease())).grade).toBe('D');
    expect(gradePiece(piece, readRelease(other)).grade).toBe('A');
  });

  it('gives a proof that survives JSON for any text', () => {
    const any = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(any, any, any, fc.date({ noInvalidDate: false }), (one, two, three, publishedAt) => {
        const { grade: found, proofs } = gradePiece(
          { title: one, summary: two + one, content: three + two, publishedAt, outletIds: [one, 'bote'] },
          readRelease(
            aRelease({
              body: one + two,
              boilerplate: three,
              headline: two,
              spokespersons: [one],
              links: [three],
            }),
          ),
        );
        expect(proofs[0]?.grade).toBe(found);
        expect(JSON.parse(JSON.stringify(proofs))).toEqual(proofs);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hasComparableText', () => {
  it.each([
    ['a teaser', { summary: 'Ein Satz', content: null }, true],
    ['an article', { summary: '', content: 'Ein Satz' }, true],
    ['a title only', { summary: ' \n', content: '' }, false],
  ])('%s', (_, piece, expected) => {
    expect(hasComparableText(piece)).toBe(expected);
  });
});

describe('the time of a release', () => {
  it('begins with its publication or the first delivery, and ends 60 days after its publication', () => {
    const release = aRelease({ publishedAt: later(sent, 5) });
    expect(wentOutAt(release)).toEqual(sent);
    expect(wentOutAt(aRelease({ deliveries: [] }))).toEqual(sent);
    expect(placeInWindow(release, later(sent, 0, -3_600_001))).toBe('before');
    expect(placeInWindow(release, later(sent, 65))).toBe('within');
    expect(placeInWindow(release, later(sent, 65, 1))).toBe('after');
  });
});
