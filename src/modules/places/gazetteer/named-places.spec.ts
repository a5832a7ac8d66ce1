import { describe, expect, it } from '@jest/globals';
import { compileGazetteer } from './gazetteer.js';
import type { GazetteerDistrict, GazetteerMunicipality } from './gazetteer.js';
import { namedPlaces } from './named-places.js';
import { placeForm } from './place-forms.js';

const district = (ags: string, name: string, kind: string, state: string): GazetteerDistrict => ({
  ags,
  name,
  kind,
  state,
});
const municipality = (ags: string, name: string, population: number): GazetteerMunicipality => ({
  ags,
  name,
  districtAgs: ags.slice(0, 5),
  population,
});
const gazetteer = compileGazetteer(
  [
    district('05113', 'Essen', 'Kreisfreie Stadt', 'Nordrhein-Westfalen'),
    district('05754', 'Gütersloh', 'Kreis', 'Nordrhein-Westfalen'),
    district('05962', 'Märkischer Kreis', 'Kreis', 'Nordrhein-Westfalen'),
    district('09163', 'Rosenheim', 'Kreisfreie Stadt', 'Bayern'),
    district('09187', 'Rosenheim', 'Landkreis', 'Bayern'),
    district('14524', 'Zwickau', 'Landkreis', 'Sachsen'),
    district('14521', 'Erzgebirgskreis', 'Landkreis', 'Sachsen'),
    district('15002', 'Halle (Saale)', 'Kreisfreie Stadt', 'Sachsen-Anhalt'),
  ],
  [
    municipality('05113000', 'Essen', 580_000),
    municipality('05754012', 'Halle (Westf.)', 21_000),
    municipality('05754008', 'Gütersloh', 100_000),
    municipality('09163000', 'Rosenheim', 64_000),
    municipality('09187132', 'Kolbermoor', 18_000),
    municipality('09187120', 'Halfing', 2_800),
    municipality('14524200', 'Neukirchen/Pleiße', 3_900),
    municipality('14521400', 'Neukirchen/Erzgeb.', 6_800),
    municipality('14524330', 'Zwickau', 87_000),
    municipality('15002000', 'Halle (Saale)', 240_000),
  ],
);
const found = (text: string, area: string[] = []) =>
  namedPlaces(gazetteer, [{ field: 'title', text }], area).map(
    ({ districtAgs, start, end }) => `${districtAgs} ${text.slice(start, end)}`,
  );

describe('places in texts', () => {
  it.each([
    ['a city', 'Rosenheim hilft', ['09163 Rosenheim']],
    ['the district of the same name', 'Der Landkreis Rosenheim hilft', ['09187 Rosenheim']],
    ['both', 'Stadt und Landkreis Rosenheim helfen', ['09187 Rosenheim', '09163 Rosenheim']],
    ['an inflected name', 'Im Märkischen Kreis und des Märkischen Kreises', ['05962 Märkischen Kreis']],
    ['an addition in brackets', 'Treff in Halle (Saale) eröffnet', ['15002 Halle (Saale)']],
    ['an addition behind a slash', 'Halle/Westfalen lädt ein', ['05754 Halle/Westfalen']],
    ['a genitive', 'Rosenheims Rathaus', ['09163 Rosenheims']],
    ['capitals and other spellings', 'GUETERSLOH BAUT', ['05754 GUETERSLOH']],
    [
      'each district once, where it stands first',
      'Kolbermoor und der Landkreis Rosenheim',
      ['09187 Kolbermoor'],
    ],
  ])('finds %s', (_what, text, expected) => {
    // Kolbermoor counts beside its district
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a meal', 'Essen für alle'],
    ['a hall', 'In der Halle spielt Musik'],
    ['a word behind a preposition alone', 'Salz in Essen gefunden'],
    ['a village that may lie elsewhere', 'Fest in Halfing'],
    ['one of two villages', 'Neukirchen baut'],
    ['a person', 'Anna Rosenheim singt'],
    ['a club', 'FC Rosenheim gewinnt'],
    ['a small letter', 'sie sprach von rosenheim'],
    ['part of a word', 'Alt-Gütersloh und Essen-Lieferdienst'],
    ['nothing at all', ''],
  ])('passes over %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes the distribution area as a second sign, and to tell namesakes apart', () => {
    expect(found('Treff in Essen', ['05113'])).toEqual(['05113 Essen']);
    expect(found('Fest in Halfing', ['09187'])).toEqual(['09187 Halfing']);
    expect(found('Kita in Neukirchen', ['14524'])).toEqual(['14524 Neukirchen']);
    expect(found('Kita in Neukirchen', ['14524', '14521'])).toEqual([]);
    const everywhere = Array.from({ length: 31 }, (_, i) => String(14_500 + i));
    expect(found('Kita in Neukirchen', everywhere)).toEqual([]);
  });

  it('tells namesakes apart by what the other fields name', () => {
    const texts = [
      { field: 'title', text: 'Kita in Neukirchen' },
      { field: 'summary', text: 'Der Landkreis Zwickau gibt Geld.' },
    ];
    expect(namedPlaces(gazetteer, texts)).toEqual([
      { districtAgs: '14524', municipalityAgs: '14524200', field: 'title', start: 8, end: 18 },
    ]);
  });

  it('answers hostile texts in time', () => {
    const started = performance.now();
    for (const part of ['Halle ', 'Halle Sachsen ', 'in ', '(', 'Kreis ', 'Halle a. d. ', 'Neukirchen, '])
      found(part.repeat(Math.floor(20_000 / part.length)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('official names', () => {
  it.each([
    ['Frankfurt am Main', ['frankfurt'], ['main']],
    ['Halle (Westf.)', ['halle'], ['westf', 'westfalen']],
    ['Weiden i.d.OPf.', ['weiden'], ['opf', 'oberpfalz']],
    ['Lahr/Schwarzwald', ['lahr'], ['schwarzwald']],
    ['Bad Homburg v. d. Höhe', ['bad', 'homburg'], ['hoehe']],
    ['Rosenheim (Landkreis Altenkirchen)', ['rosenheim'], ['altenkirchen']],
    ['Hann. Münden', ['hannoversch', 'muenden'], []],
    ['Garmisch-Partenkirchen', ['garmisch', 'partenkirchen'], []],
  ])('takes %s apart', (name, base, additions) => {
    expect(placeForm(name)).toEqual({ base, additions });
  });
});
