import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import fc from 'fast-check';
import { namedInText } from './named-in-text.js';
import { readRelease } from './read-release.js';

interface Named {
  headline?: string;
  spokespersons?: string[];
  links?: string[];
}

function named(text: string, { headline = '', spokespersons = [], links = [] }: Named): string[] {
  const release = readRelease({
    id: 'release-1',
    headline,
    body: '',
    boilerplate: '',
    spokespersons,
    links,
    publishedAt: new Date(0),
    replyDays: 14,
    deliveries: [],
  });
  return namedInText(text, release).map(({ what, start, end }) => `${what}: ${text.slice(start, end)}`);
}

describe('a spokesperson in a text', () => {
  it.each([
    ['as typed in', 'Anna Muster', 'Das sagte Anna Muster am Montag.', 'Anna Muster'],
    ['in capitals', 'Anna Muster', 'VON ANNA MUSTER', 'ANNA MUSTER'],
    ['genitive', 'Anna Muster', 'Anna Musters Verein', 'Anna Musters'],
    ['genitive with apostrophe', 'Anna Muster', "Anna Muster's Verein", 'Anna Muster'],
    ['surname first', 'Anna Muster', 'Ansprechpartnerin: Muster, Anna (Vorstand)', 'Muster, Anna'],
    ['surname first, typed in so', 'Muster, Dr. Anna', 'sagt Anna Muster', 'Anna Muster'],
    ['with title and office', 'Prof. Dr. Anna Muster, Vorständin', 'sagt Anna Muster', 'Anna Muster'],
    ['with office in brackets', 'Anna Muster (Verein Brückenwerk)', 'sagt Anna Muster', 'Anna Muster'],
    ['umlaut spelled out', 'Jörg Weiß', 'sagt Joerg Weiss', 'Joerg Weiss'],
    ['over the end of a line', 'Anna Muster', 'sagt Anna\nMuster', 'Anna\nMuster'],
    ['first names with hyphen', 'Anna-Lena Muster', 'sagt Anna Lena Muster', 'Anna Lena Muster'],
    ['of nobility', 'Anna von Muster', 'von Muster, Anna', 'von Muster, Anna'],
    ['of nobility, surname first', 'Anna von Muster', 'Liste: Muster, Anna von', 'Muster, Anna von'],
    ['in quotes', 'Anna Muster', '„Anna Muster“', 'Anna Muster'],
  ])('is found %s', (_, person, text, found) => {
    expect(named(text, { spokespersons: [person] })).toEqual([`person: ${found}`]);
  });

  it.each([
    ['the surname alone', 'Anna Muster', 'sagte Muster am Montag'],
    ['one name typed in', 'Muster', 'sagte Muster am Montag'],
    ['title and surname typed in', 'Frau Dr. Muster', 'sagte Frau Dr. Muster'],
    ['a double name', 'Anna Muster', 'sagte Anna Muster-Beispiel'],
    ['another first name', 'Anna Muster', 'sagte Hanna Muster'],
    ['a longer surname', 'Anna Muster', 'sagte Anna Mustermann'],
    ['a school', 'Anna Muster', 'die Anna-Muster-Schule'],
    ['two people in a list', 'Anna Muster', 'Es kamen Eva Muster, Anna Beispiel und andere'],
    ['two sentences', 'Anna Muster', 'Es sprach Anna. Muster waren zu sehen.'],
    ['two paragraphs', 'Anna Muster', 'Anna\n\nMuster'],
    ['words in small letters', 'Ernst Wild', 'Sie wurden ernst wild'],
  ])('is not found in %s', (_, person, text) => {
    expect(named(text, { spokespersons: [person] })).toEqual([]);
  });
});

describe('the headline in a text', () => {
  const headline = 'Wegweiser-App begrüßt Neuzugezogene in Lindenau';

  it.each([
    ['as title', headline, headline],
    [
      'quoted',
      `Unter „Wegweiser App begrüsst Neuzugezogene in Lindenau“ lädt`,
      'Wegweiser App begrüsst Neuzugezogene in Lindenau',
    ],
  ])('is found %s', (_, text, found) => {
    expect(named(text, { headline })).toEqual([`headline: ${found}`]);
  });

  it.each([
    ['in another order', headline, 'Neuzugezogene begrüßt Wegweiser-App in Lindenau'],
    ['with a word less', headline, 'Wegweiser-App begrüßt in Lindenau'],
    ['with words between', headline, 'Wegweiser-App begrüßt alle Neuzugezogene in Lindenau'],
    ['within a longer word', headline, 'Wegweiser-App begrüßt Neuzugezogene in Lindenauer Straße'],
    ['when it has three words', 'Neue App startet', 'Neue App startet heute'],
    ['when hyphens make it four', 'Tür-an-Tür-Stiftung', 'die Tür-an-Tür-Stiftung'],
  ])('is not found %s', (_, typed, text) => {
    expect(named(text, { headline: typed })).toEqual([]);
  });
});

describe('a link in a text', () => {
  it.each([
    [
      'path',
      'https://brueckenwerk.example/lindenau/',
      'Mehr: www.brueckenwerk.example/lindenau.',
      'www.brueckenwerk.example/lindenau',
    ],
    [
      'path, capitals and scheme',
      'brueckenwerk.example/lindenau',
      'HTTPS://Brueckenwerk.example/Lindenau',
      'HTTPS://Brueckenwerk.example/Lindenau',
    ],
    [
      'path with tracker',
      'https://brueckenwerk.example/lindenau?utm_source=pm',
      '(brueckenwerk.example/lindenau?utm_source=rss)',
      'brueckenwerk.example/lindenau?utm_source=rss',
    ],
    [
      'path at a shared host',
      'https://www.facebook.com/brueckenwerk',
      'auf facebook.com/brueckenwerk!',
      'facebook.com/brueckenwerk',
    ],
    ['query', 'https://youtube.com/watch?v=abc', 'youtube.com/watch?v=abc', 'youtube.com/watch?v=abc'],
    ['host', 'https://www.wegweiser.example/', 'Die App (wegweiser.example) ist da', 'wegweiser.example'],
    [
      'host with any path',
      'https://wegweiser.example',
      'wegweiser.example/lindenau',
      'wegweiser.example/lindenau',
    ],
    ['host with umlaut', 'https://brücken.example', 'unter Brücken.example.', 'Brücken.example'],
  ])('is found by %s', (_, link, text, found) => {
    expect(named(text, { links: [link] })).toEqual([`link: ${found}`]);
  });

  it.each([
    ['another path', 'https://brueckenwerk.example/lindenau', 'brueckenwerk.example/lindenauer-bote'],
    ['a deeper path', 'https://brueckenwerk.example/lindenau', 'brueckenwerk.example/lindenau/archiv'],
    ['the host of a link with path', 'https://brueckenwerk.example/lindenau', 'brueckenwerk.example'],
    ['another query', 'https://youtube.com/watch?v=abc', 'youtube.com/watch?v=xyz'],
    ['a shared host', 'https://www.instagram.com/', 'auf instagram.com'],
    ['a host of three labels', 'https://presse.wegweiser.example', 'presse.wegweiser.example'],
    ['a mail address', 'https://wegweiser.example', 'mail an info@wegweiser.example'],
    ['a longer host', 'https://wegweiser.example', 'wegweiser.example.org und mein-wegweiser.example'],
    ['no address at all', 'Wegweiser', 'Wegweiser'],
  ])('is not found in %s', (_, link, text) => {
    expect(named(text, { links: [link] })).toEqual([]);
  });
});

describe('names in any text', () => {
  it('keeps the order: persons, headline, links; each once', () => {
    const text =
      'wegweiser.example Anna Muster: Neue App für alle. Jörg Weiß, Anna Muster, wegweiser.example';
    const release = {
      headline: 'Neue App für alle',
      spokespersons: ['Jörg Weiß', 'Anna Muster'],
      links: ['https://wegweiser.example'],
    };
    expect(named(text, release)).toEqual([
      'person: Jörg Weiß',
      'person: Anna Muster',
      'headline: Neue App für alle',
      'link: wegweiser.example',
    ]);
  });

  it('does not throw, and finds what was put in', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, any, any, (before, after, name) => {
        named(before, { headline: after, spokespersons: [name, after], links: [name, `https://${after}`] });
        const text = `${before} .\n\n Anna Muster \n\n. ${after}`;
        expect(named(text, { spokespersons: ['Anna Muster'] })).toEqual(['person: Anna Muster']);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['names', 'Anna '.repeat(60_000)],
    ['commas', 'Muster, '.repeat(60_000)],
    ['hosts', 'wegweiser.example/a '.repeat(20_000)],
    ['dots', 'a.'.repeat(100_000)],
    ['points', `wegweiser.example/${'.'.repeat(100_000)}x`],
    ['one word', 'a'.repeat(300_000)],
  ])('does not hang on %s', (_, text) => {
    const spokespersons = Array.from({ length: 20 }, () => 'Anna Anna Anna Muster');
    const links = Array.from({ length: 50 }, (_each, i) => `https://wegweiser.example/${i}`);
    withoutHanging(() => named(text, { headline: 'Anna '.repeat(200), spokespersons, links }));
  });
});
