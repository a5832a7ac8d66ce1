import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillPlaces, openPlaces, placeKey, placesOf, readableTitle, shownText } from './place-template.js';

const facts = new Map(
  Object.entries({
    Ort: 'Dachau',
    'Örtliche Zahl': '1.200',
    Zitat: '',
    Klammer: 'a {{Ort}} b',
    Rand: '<{',
    Ende: 'Ende\\\\',
  }).map(([name, value]) => [placeKey(name), value]),
);

describe('texts with places', () => {
  it.each([
    ['In {{Ort}} geht es los.', 'In Dachau geht es los.'],
    ['{{ ORT }}{{ort}}', 'DachauDachau'],
    ['{{oertliche  zahl}} Menschen', '1.200 Menschen'],
    ['{{Zitat|„Wir freuen uns.“}}', '„Wir freuen uns.“'],
    ['{{Zitat}}', '{{Zitat}}'],
    ['{{Fremd}} und {{Fremd|}}.', '{{Fremd}} und .'],
    ['{{Ort|Ersatz}}', 'Dachau'],
    ['{{a|b|c}}', 'b|c'],
    ['\\{{Ort}}', '\\{{Ort}}'],
    ['{{Klammer}}', 'a \\{{Ort}} b'],
    ['{{Rand}}{Ort}}', '<\\{{Ort}}'],
    ['{{Ende}}{{Zitat}}', 'Ende{{Zitat}}'],
    ['{{Ort', '{{Ort'],
    ['{{ {{Ort}}', '{{ Dachau'],
    ['{{Or\nt}}', '{{Or\nt}}'],
    ['{{}} {{|x}} {{!}}', '{{}} {{|x}} {{!}}'],
    ['{Ort} }} {', '{Ort} }} {'],
  ])('fills %j', (text, filled) => {
    expect(fillPlaces(text, facts)).toBe(filled);
  });

  it('names what stays open, brackets that are never closed too', () => {
    const open = openPlaces('{{Ort}} {{Zitat|nichts}} \\{{kein}} {{}} {{Zahl');
    expect(open.map(({ name, raw }) => [name, raw])).toEqual([
      ['Ort', '{{Ort}}'],
      ['', '{{}}'],
      ['', '{{Zahl'],
    ]);
  });

  it('shows stand-ins, and brackets without their mark', () => {
    expect(shownText('{{Ort|hier}} \\{{x}} {{offen}}')).toBe('hier {{x}} {{offen}}');
  });

  it.each([
    ['{{Zahl}} neue Lotsen im {{Kreis}}', '[Zahl] neue Lotsen im [Kreis]'],
    ['Kurse in {{ Ort |der Region}}', 'Kurse in der Region'],
    ['Vorlage \\{{fest}} und {{offen', 'Vorlage {{fest}} und […]'],
    ['Ohne alles', 'Ohne alles'],
  ])('names what is open in the title of a list: %s', (headline, title) => {
    expect(readableTitle(headline)).toBe(title);
  });

  const hostile = fc
    .array(fc.oneof(fc.constantFrom('{', '{{', '}}', '\\', '|', '\n', 'Ort', ' ', 'ä'), fc.string()), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('leaves text without brackets alone, and fills a second time to the same', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, fact) => {
        const known = new Map([[placeKey('Ort'), fact]]);
        const once = fillPlaces(text, known);
        expect(fillPlaces(once, known)).toBe(once);
        if (!text.includes('{{')) expect(once).toBe(text);
        expect(placesOf(once).some(({ key }) => key === 'ort')).toBe(
          fact.trim() === '' && openPlaces(text).some(({ key }) => key === 'ort'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('never opens a place through a fact, whatever stands around it', () => {
    fc.assert(
      fc.property(hostile, (fact) => {
        const filled = fillPlaces('x {{Ort}} y', new Map([['ort', fact]]));
        if (fact.trim()) {
          expect(placesOf(filled)).toEqual([]);
          expect(shownText(filled)).toBe(`x ${fact.trim().replace(/\\+$/, '')} y`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['{{', '{{a', '\\{{', '{{}}'])('is linear in a text of nothing but %s', (part) => {
    const places = placesOf(part.repeat(200_000));
    expect(places.every(({ raw }) => raw.length <= 400)).toBe(true);
  });
});
