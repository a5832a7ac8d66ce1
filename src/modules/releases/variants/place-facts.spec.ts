import { describe, expect, it } from '@jest/globals';
import { factsOf } from './place-facts.js';
import { fillPlaces } from '../../../shared/text/place-template.js';

const dachau = {
  ags: '09174',
  name: 'Dachau',
  kind: 'Landkreis',
  state: 'Bayern',
  seat: 'Dachau',
  population: 156_040,
  populationDate: '2024-12-31',
};
const text = '{{Kreis}}, {{Bundesland}}: {{Einwohner}} ({{Einwohnerstand}})';

describe('facts of a district', () => {
  it.each([
    ['de', {}, 'Landkreis Dachau, Bayern: 156.040 (31. Dezember 2024)'],
    ['en', {}, 'district of Dachau, Bayern: 156,040 (31 December 2024)'],
    ['de', { kind: 'Kreisfreie Stadt' }, 'Stadt Dachau, Bayern: 156.040 (31. Dezember 2024)'],
    [
      'de',
      { name: 'Rhein-Erft-Kreis', kind: 'Kreis' },
      'Rhein-Erft-Kreis, Bayern: 156.040 (31. Dezember 2024)',
    ],
    ['de', { name: 'Unna', kind: 'Kreis' }, 'Kreis Unna, Bayern: 156.040 (31. Dezember 2024)'],
  ] as const)('stand in a %s text', (language, other, filled) => {
    expect(fillPlaces(text, factsOf({ ...dachau, ...other }, {}, language))).toBe(filled);
  });

  it('give way to those of a table, but not to an empty cell', () => {
    const facts = factsOf(dachau, { ORT: 'Petershausen', einwohner: ' ', Zitat: 'Ja.' }, 'de');
    expect(fillPlaces('{{Ort}} {{Einwohner}} {{Zitat}}', facts)).toBe('Petershausen 156.040 Ja.');
  });
});
