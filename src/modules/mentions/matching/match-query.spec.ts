import { describe, expect, it } from '@jest/globals';
import type { MatchableItem } from './compile-watches.js';
import { matchQuery } from './match-query.js';
import { savedNames } from './saved-names.js';

type Fields = Partial<Omit<MatchableItem, 'id'>>;

function found(query: string, fields: Fields): string[] | null {
  const result = matchQuery(query, [{ id: 'x', title: null, summary: null, ...fields }]);
  if (!result.ok) throw new Error(`${query}: ${result.error.code}`);
  return result.matched[0]?.evidence.map((e) => `${e.field}: ${e.text}`) ?? null;
}

describe('matchQuery finds', () => {
  const cases: [name: string, query: string, title: string, evidence: string][] = [
    ['capitals', 'Integreat', 'INTEGREAT GEWINNT PREIS', 'INTEGREAT'],
    ['small letters', 'Integreat', 'das projekt integreat', 'integreat'],
    ['a query in small letters', 'tür', 'Die TÜR steht offen', 'TÜR'],
    ['ae for ä', 'Müller', 'Frau MUELLER spricht', 'MUELLER'],
    ['ä for ae', 'Mueller', 'Frau Müller spricht', 'Müller'],
    ['decomposed umlauts', '"Tür an Tür"', 'Tu\u0308r an Tu\u0308r feiert', 'Tu\u0308r an Tu\u0308r'],
    ['ss for ß and back', 'Strasse', 'Die Straße', 'Straße'],
    [
      'soft hyphens',
      'Digitalfabrik',
      'Die Di\u00ADgi\u00ADtal\u00ADfa\u00ADbrik',
      'Di\u00ADgi\u00ADtal\u00ADfa\u00ADbrik',
    ],
    ['zero-width blanks inside', 'Integreat', 'Inte\u200Bgreat', 'Inte\u200Bgreat'],
    ['ligatures', 'Effekt', 'Der Eﬀekt', 'Eﬀekt'],
    ['no-break blanks', '"Tür an Tür"', 'Tür\u00A0an\u00A0Tür', 'Tür\u00A0an\u00A0Tür'],
    ['a line break with indentation', '"Tür an Tür"', 'Tür\n    an Tür', 'Tür\n    an Tür'],
    [
      'quotes inside the name',
      '"Netzwerk Integreat App"',
      'Netzwerk »Integreat App«',
      'Netzwerk »Integreat App',
    ],
    ['a trade mark inside the name', '"Integreat App"', 'Integreat® App', 'Integreat® App'],
    ['genitive s', 'Integreat', 'Integreats Erfolg', 'Integreats'],
    ['genitive s in capitals', 'Integreat', 'INTEGREATS ERFOLG', 'INTEGREATS'],
    ['genitive s in small letters', 'Integreat', 'dank integreats hilfe', 'integreats'],
    ['genitive with apostrophe', 'Integreat', 'Integreat’s Erfolg', 'Integreat'],
    ['genitive of a phrase', '"Tür an Tür"', 'Tür an Türs Jubiläum', 'Tür an Türs'],
    ['genitive of a name that ends in s', 'Hans', 'Hans’ Haus', 'Hans'],
    ['a noun that has an adverb beside it', 'Recht', 'Im Namen des Rechts', 'Rechts'],
    ['hyphen for blank', '"Integreat App"', 'Integreat-App', 'Integreat-App'],
    ['non-breaking hyphen', 'Integreat-App', 'Integreat\u2011App', 'Integreat\u2011App'],
    ['blank for hyphen', 'Integreat-App', 'Integreat App', 'Integreat App'],
    ['joined for hyphen', 'Integreat-App', 'integreatapp', 'integreatapp'],
    ['joined for two names', '"Integreat App"', 'IntegreatApps', 'IntegreatApps'],
    ['joined where it shows', '"Tür an Tür"', 'Bei TürAnTür', 'TürAnTür'],
    ['joined with a number', '"Agenda 2030"', 'Die Agenda2030', 'Agenda2030'],
    ['joined in a hash tag', '"Tür an Tür"', 'Dank #türantür', 'türantür'],
    ['partly joined', 'Tür-an-Tür', 'Türan-Tür', 'Türan-Tür'],
    ['camel case taken apart', 'IntegreatApp', 'Integreat App', 'Integreat App'],
    ['camel case as it is', 'IntegreatApp', 'integreatapp', 'integreatapp'],
    ['the word in a compound with hyphen', 'Integreat', 'Das Integreat-Team', 'Integreat'],
    ['the word in an address', 'Integreat', 'auf www.integreat.app', 'integreat'],
    ['an abbreviation with full stop', '"St Pauli"', 'in St. Pauli', 'St. Pauli'],
    ['an abbreviation asked for with full stops', '"Tür an Tür e.V."', 'Tür an Tür e. V.', 'Tür an Tür e. V'],
    ['signs that the query has too', '"Müller & Söhne"', 'Müller & Söhne', 'Müller & Söhne'],
    ['the first of two spellings', 'Integreat -Konzert', 'Integreat-Fest', 'Integreat'],
    ['prefix', 'Integreat*', 'Integreatprojekt', 'Integreatprojekt'],
    ['prefix that is the whole word', 'Integreat*', 'Integreat', 'Integreat'],
    ['prefix after a phrase', '"Tür an Tür*"', 'Tür an Türchen', 'Tür an Türchen'],
    ['prefix after a hyphen, joined', 'Integreat-App*', 'IntegreatAppStore', 'IntegreatAppStore'],
    ['prefix of several words, split elsewhere', '"Tür an Türsch*"', 'Tür-an Türschild', 'Tür-an Türschild'],
    ['suffix', '*fabrik', 'Die Digitalfabrik', 'Digitalfabrik'],
    ['suffix that is the whole word', '*Fabrik', 'Die Fabrik', 'Fabrik'],
    ['suffix with genitive', '*werk', 'des Hilfswerks, des Hilfswerk', 'Hilfswerks|Hilfswerk'],
    ['suffix with long genitive', '*Werk', 'des Hilfswerkes', 'Hilfswerkes'],
    ['suffix with case', 'cs:*App', 'IntegreatApp und integreatapp', 'IntegreatApp'],
    ['suffix with its letters', '=*straße', 'Hauptstraße und Hauptstrasse', 'Hauptstraße'],
    ['long genitive', 'Netzwerk', 'des Netzwerkes', 'Netzwerkes'],
    ['genitive after nis', 'Bündnis', 'des Bündnisses', 'Bündnisses'],
    ['long genitive of a phrase', '"Buntes Haus"', 'Buntes Hauses', 'Buntes Hauses'],
    ['stem', 'stem:Haus', 'Häuser, Hauses und Haeusern', 'Häuser|Hauses|Haeusern'],
    ['stem of a phrase', 'stem:"rotes Kreuz"', 'vom Roten Kreuze', 'Roten Kreuze'],
    ['stem looked up by a later word', 'stem:"die Integreat"', 'die Integreats', 'die Integreats'],
    ['one letter missing', 'Digitalfabrik~1', 'Digitalfabrk', 'Digitalfabrk'],
    ['one letter more', 'Digitalfabrik~', 'Digitalfabriks', 'Digitalfabriks'],
    ['two letters swapped', 'Digitalfabrik~1', 'Digitalfarbik', 'Digitalfarbik'],
    ['the word itself', 'Digitalfabrik~1', 'DIGITALFABRIK', 'DIGITALFABRIK'],
    ['umlauts dropped, when asked for', 'Müller~1', 'Muller', 'Muller'],
    ['near', 'Integreat NEAR/2 Kreis', 'Kreis Unna nutzt Integreat', 'Kreis|Integreat'],
    ['near, touching', 'Integreat NEAR/0 Kreis', 'Integreat (Kreis Unna)', 'Integreat|Kreis'],
    ['near, only the places that are', 'a NEAR/1 b', 'a x x b y a', 'b|a'],
    ['near in a chain', 'a NEAR/0 b NEAR/0 c', 'b a x a b c', 'a|b|c'],
    [
      'near with phrases and signs',
      '"Tür an Tür" NEAR/3 (stem:Haus OR *fabrik)',
      'Häuser für Tür an Tür',
      'Häuser|Tür an Tür',
    ],
    ['near on another occurrence of the same word', 'a NEAR/2 a', 'a x a', 'a|a'],
    ['not near', 'a -(a NEAR/1 b)', 'a x x b', 'a'],
    ['a very long prefix', `${'donau'.repeat(9)}*`, `${'donau'.repeat(9)}dampf`, `${'donau'.repeat(9)}dampf`],
    ['exact with umlaut', '=Tür', 'Die tür', 'tür'],
    ['exact phrase with its hyphen', '="Integreat-App"', 'Integreat–App', 'Integreat–App'],
    ['case with genitive', 'cs:IFG', 'Reform des IFGs', 'IFGs'],
    ['case through a bracket', 'cs:(IFG OR AWO)', 'AWO', 'AWO'],
    ['double negation', 'NOT NOT Integreat', 'Integreat', 'Integreat'],
    ['negated bracket', 'Integreat -(Konzert Band)', 'Integreat Konzert', 'Integreat'],
    ['operators as words in quotes', '"AND" "ODER"', 'AND heißt UND, OR heißt ODER', 'AND|ODER'],
    [
      'overlapping parts as one',
      'Integreat OR "Integreat App" OR "App Store"',
      'Integreat App Store',
      'Integreat App Store',
    ],
  ];
  it.each(cases)('%s', (_name, query, title, evidence) => {
    expect(found(query, { title })).toEqual(evidence.split('|').map((text) => `title: ${text}`));
  });
});

describe('matchQuery passes over', () => {
  const cases: [name: string, query: string, fields: Fields][] = [
    ['Integration', 'Integreat', { title: 'Integration gelingt' }],
    ['integrate', 'Integreat', { title: 'How to integrate' }],
    ['Integreation', 'Integreat', { title: 'Die Integreation' }],
    ['a longer word', 'Integreat', { title: 'Integreater' }],
    ['a longer word in front', 'Integreat', { title: 'Reintegreat' }],
    ['a word cut in two', 'Integreat', { title: 'Inte great' }],
    ['a word cut by a hyphen', 'Integreat', { title: 'Inte-great' }],
    ['dropped umlauts', '"Tür an Tür"', { title: 'Tur an Tur' }],
    ['an umlaut for a plain vowel', 'Mutter', { title: 'Die Mütter' }],
    ['reversed words', '"Integreat App"', { title: 'App Integreat' }],
    ['one of two words', '"Integreat App"', { title: 'Integreat' }],
    ['words between', '"Integreat App"', { title: 'Integreat, die App' }],
    ['a list', '"Tür an Tür"', { title: 'Von Tür, an Tür zwei' }],
    ['the end of a sentence', '"Haus Augsburg"', { title: 'Das neue Haus. Augsburg freut sich' }],
    ['title and summary', '"Tür an Tür"', { title: 'Die Tür', summary: 'an Tür' }],
    ['two paragraphs', '"Integreat App"', { content: 'Neu: Integreat\n\nApp im Test' }],
    ['the link address', 'Integreat', { title: 'Neue App', url: 'https://integreat.app/integreat' }],
    ['the outlet', 'Integreat', { title: 'Neue App', outlet: 'Integreat Blog' }],
    ['another s after an s', 'Hans', { title: 'Frau Hanss' }],
    ['an adverb', 'Recht', { title: 'rechts' }],
    ['a small-letter joined word', '"mit Arbeit"', { title: 'Mitarbeit' }],
    ['another word that begins alike, joined', '"Integreat App"', { title: 'IntegreatApparat' }],
    ['exact with another ending', '=Integreat', { title: 'Integreats' }],
    ['exact with other letters', '=Tür', { title: 'Tuer' }],
    ['exact with other separators', '="Integreat-App"', { title: 'Integreat App' }],
    ['exact and joined', '="Integreat App"', { title: 'IntegreatApp' }],
    ['case', 'cs:Integreat', { title: 'INTEGREAT' }],
    ['a suffix inside', '*fabrik', { title: 'Das Fabrikat' }],
    ['a suffix across words', '*tal fabrik', { title: 'digital fabrikant' }],
    ['an adverb behind a suffix', '*mittag', { title: 'nachmittags' }],
    ['an adjective made of a name', 'Kurz', { title: 'Kurzes Gespräch' }],
    ['a long ending in small letters', 'Recht', { title: 'ein rechtes Wort' }],
    ['another stem', 'stem:Haus', { title: 'Haustür und Häuschen' }],
    ['stems joined', 'stem:"rotes Kreuz"', { title: 'Rotkreuz' }],
    ['stems with a word between', 'stem:"rotes Kreuz"', { title: 'rotes altes Kreuz' }],
    ['two letters off', 'Digitalfabrik~1', { title: 'Digitlfabrk' }],
    ['letters swapped at a distance', 'Digitalfabrik~1', { title: 'Gidatilfabrik' }],
    ['a loose word inside', 'Digitalfabrik~1', { title: 'Digitalfabriken' }],
    ['too far to be near', 'a NEAR/1 b', { title: 'a x x b' }],
    ['near in different fields', 'a NEAR/5 b', { title: 'a', summary: 'b' }],
    ['one word as both sides', 'a NEAR/5 a', { title: 'a x' }],
    ['overlapping phrases', '"a b" NEAR/5 "b c"', { title: 'a b c' }],
    ['a chain that breaks', 'a NEAR/0 b NEAR/0 c', { title: 'a b x b c' }],
    ['near, negated', 'a -(a NEAR/1 b)', { title: 'a b' }],
    ['a prefix inside', 'Fabrik*', { title: 'Digitalfabrik' }],
    ['negated words in another field', 'Integreat -Konzert', { title: 'Integreat', summary: 'Ein Konzert' }],
    ['half of an AND', 'Integreat AND Augsburg', { title: 'Integreat' }],
    ['another language', 'Integreat lang:de', { title: 'Integreat', lang: 'en-DE' }],
    ['no language', 'Integreat lang:de', { title: 'Integreat' }],
    ['empty fields', 'Integreat', { title: '', summary: null, content: null }],
  ];
  it.each(cases)('%s', (_name, query, fields) => expect(found(query, fields)).toBeNull());
});

describe('matchQuery', () => {
  const items: MatchableItem[] = [
    {
      id: '1',
      title: 'Integreat',
      summary: 'Die Integreat-App',
      content: 'Mit Integreat',
      url: 'https://x.de/integreat',
    },
    { id: '2', title: 'Konzert', summary: null },
    { id: '3', title: null, summary: 'Integreat' },
  ];

  it('gives evidence in all three texts in reading order and counts the items', () => {
    const parts = [{ start: 0, end: 9, text: 'Integreat' }];
    expect(matchQuery('Integreat', items)).toEqual({
      ok: true,
      total: 3,
      matched: [
        {
          id: '1',
          item: items[0],
          evidence: [
            { field: 'title', start: 0, end: 9, text: 'Integreat', parts },
            { field: 'summary', start: 4, end: 13, text: 'Integreat', parts },
            { field: 'content', start: 4, end: 13, text: 'Integreat', parts },
          ],
        },
        {
          id: '3',
          item: items[2],
          evidence: [{ field: 'summary', start: 0, end: 9, text: 'Integreat', parts }],
        },
      ],
    });
  });

  it('searches one field when it is named', () => {
    expect(found('url:integreat', items[0]!)).toEqual(['url: integreat']);
    expect(found('summary:Integreat', items[0]!)).toEqual(['summary: Integreat']);
    expect(found('url:https://x.de/integreat', items[0]!)).toEqual(['url: https://x.de/integreat']);
    expect(found('title:(Integreat -App)', items[0]!)).toEqual(['title: Integreat']);
  });

  it('takes outlet and language as conditions without evidence', () => {
    const item = { title: 'Neue App', outlet: 'Augsburger Allgemeine', lang: 'de_AT' };
    expect(found('outlet:Augsburger lang:de', item)).toEqual([]);
    expect(found('App lang:de-AT', item)).toEqual(['title: App']);
  });

  it('asks for author, scope, state and district by any of their names', () => {
    const item = {
      title: 'Neue App',
      author: 'Eva Weiß',
      scope: 'local',
      state: ['Sachsen-Anhalt', 'Bayern'],
      district: ['09761', 'Augsburg', '09772', 'Landkreis Augsburg'],
    };
    const holding = ['autor:Weiss', 'scope:lokal', 'land:by', 'state:"sachsen anhalt"', 'kreis:09761'];
    for (const condition of [...holding, 'kreis:"Landkreis Augsburg"', 'kreis:0977*'])
      expect([condition, found(`App ${condition}`, item)]).toEqual([condition, ['title: App']]);
    for (const condition of ['autor:Eva-Maria', 'scope:regional', 'land:Sachsen', 'kreis:9761', 'kreis:Unna'])
      expect([condition, found(`App ${condition}`, item)]).toEqual([condition, null]);
    expect(found('App -land:BY', item)).toBeNull();
    expect(found('App land:NRW', { title: 'App', state: 'NW' })).toEqual(['title: App']);
  });

  it('says which parts of the query a place satisfies', () => {
    const names = savedNames([['i', ['Integreat', 'Integreat-App']]], [['kreise', 'Unna OR Hof']]);
    const query = '@i (App OR Fest) query:kreise';
    const result = matchQuery(query, [{ id: 'x', title: 'Integreat-App in Unna', summary: null }], names);
    const shown =
      result.ok && result.matched[0]!.evidence.map((e) => [e.text, e.parts.map((part) => part.text)]);
    expect(shown).toEqual([
      ['Integreat-App', ['@i', 'App']],
      ['Unna', ['query:kreise']],
    ]);
  });

  it('shows only the part of an alternative that was satisfied', () => {
    expect(found('(Integreat Augsburg) OR Fest', { title: 'Integreat Fest' })).toEqual(['title: Fest']);
  });

  it('reads no item when the query is wrong', () => {
    const unread = {
      *[Symbol.iterator](): Generator<MatchableItem> {
        yield items[0]!;
        throw new Error('read');
      },
    };
    expect(matchQuery('(', unread)).toEqual({
      ok: false,
      error: { position: 0, code: 'unclosed-bracket', params: {} },
    });
  });
});
