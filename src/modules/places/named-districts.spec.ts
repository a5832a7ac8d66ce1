import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { districtLine, readNamedDistricts } from './named-districts.js';

const district = (ags: string, name: string, kind: string, state: string) => ({ ags, name, kind, state });
const districts = [
  district('09162', 'München', 'Kreisfreie Stadt', 'Bayern'),
  district('09184', 'München', 'Landkreis', 'Bayern'),
  district('09772', 'Augsburg', 'Landkreis', 'Bayern'),
  district('08111', 'Stuttgart', 'Stadtkreis', 'Baden-Württemberg'),
  district('04011', 'Bremen', 'Kreisfreie Stadt', 'Bremen'),
  district('04012', 'Bremerhaven', 'Kreisfreie Stadt', 'Bremen'),
  district('03256', 'Nienburg (Weser)', 'Landkreis', 'Niedersachsen'),
];

describe('reading a list of districts', () => {
  it.each([
    ['a key', '09162', ['09162']],
    ['a key with any words beside it', '09162 Minga', ['09162']],
    ['a name', 'Stuttgart', ['08111']],
    ['a name in capitals without umlaut', 'MUENCHEN Landkreis', ['09184']],
    ['kind before the name', 'Landkreis München', ['09184']],
    ['a name with brackets of its own', 'nienburg (weser)', ['03256']],
    [
      'several, however they are separated',
      '09162, Augsburg;Stuttgart\r\n 04012',
      ['09162', '09772', '08111', '04012'],
    ],
    ['the same twice', '09162\n09162 München', ['09162']],
    ['a whole Land', 'Bayern', ['09162', '09184', '09772']],
    ['a district before the Land of the same name', 'Bremen', ['04011']],
    ['nothing', ' \n , ', []],
  ])('understands %s', (_, text, keys) => {
    expect(readNamedDistricts(text, districts)).toEqual({ keys, unclear: [] });
  });

  it('asks back where a name stands for two', () => {
    expect(readNamedDistricts('München', districts)).toEqual({
      keys: [],
      unclear: [
        {
          kind: 'ambiguous',
          line: 'München',
          choices: ['09162 München (Kreisfreie Stadt)', '09184 München (Landkreis)'],
        },
      ],
    });
  });

  it.each([
    ['a key that no district has', '99999'],
    ['a key that lost its zero', '9162'],
    ['a municipality key', '09162000'],
    ['a name that does not exist', 'Entenhausen'],
    ['a name that begins like a property', '__proto__'],
  ])('reports %s', (_, line) => {
    expect(readNamedDistricts(line, districts)).toEqual({ keys: [], unclear: [{ kind: 'unknown', line }] });
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.subarray(districts), (chosen) => {
        const text = chosen.map(districtLine).join('\n');
        expect(readNamedDistricts(text, districts)).toEqual({
          keys: chosen.map(({ ags }) => ags),
          unclear: [],
        });
      }),
    );
  });
});
