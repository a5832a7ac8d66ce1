import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { MentionDistrict } from '../../src/modules/mentions/mention-district.entity.js';
import { newcomer } from '../../src/modules/mentions/newcomer.js';
import { District } from '../../src/modules/places/district.entity.js';
import { Municipality } from '../../src/modules/places/municipality.entity.js';
import { Tally } from '../../src/modules/reports/tally/tally.js';
import { newId } from '../../src/shared/ids.js';
import { insertDistrict } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('references nearby', () => {
  let house: TestApp;

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource } = house;
    await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(dataSource, '09772', 'Augsburg', 'Landkreis');
    await insertDistrict(dataSource, '09190', 'Weilheim-Schongau', 'Landkreis');
    await insertDistrict(dataSource, '01051', 'Dithmarschen', 'Landkreis');
    await insertDistrict(dataSource, '01001', 'Flensburg', 'Kreisfreie Stadt');
    const { manager } = dataSource;
    await manager.update(District, { ags: '09772' }, { neighbours: ['09761'] });
    await manager.update(District, { ags: '01051' }, { state: '01', lat: 54 });
    await manager.update(District, { ags: '01001' }, { state: '01', lat: 54.8 });
    await municipality('09772125', 'Bobingen', 18_000);
    await municipality('09772117', 'Gersthofen', 22_000);
    await municipality('01051044', 'Heide', 18_500, { lat: 54.2 });
    await municipality('01051011', 'Brunsbüttel', 25_000, { lat: 53.9 });
    await municipality('09761000', 'Augsburg', 300_000);
    await municipality('01001000', 'Flensburg', 12_000, { lat: 54.8 });
    await piece('2026-02-01', ['09761', 'area'], ['09772', 'named']);
    await piece('2026-02-20', ['09761', 'area'], ['09761', 'named']);
    await piece('2026-01-10', ['09190', 'named']);
    await piece('2025-11-10', ['01051', 'area']);
    await piece('2026-01-20', ['01051', 'named', '01051044']);
    await piece('2026-01-22', ['01051', 'named', '01051044']);
    await piece('2026-01-23', ['01051', 'named', '01051011']);
    await piece('2026-01-24', ['09772', 'named', '09772117']);
    await piece('2026-02-02', ['01001', 'area']);
    await piece('2024-02-02', ['09772', 'area']);
  });
  afterAll(() => house.close());

  it('says of every number what it is and where it comes from', async () => {
    const { body } = await house.charlie
      .get('/api/v1/municipalities/09772125/nearby?from=2025-10-01&to=2026-03-05')
      .expect(200);
    const lacking = new Set<string>();
    const walk = (value: unknown, path: string) => {
      if (typeof value === 'number') {
        const told = body.described[path];
        const isTold =
          ['unit', 'basis', 'source', 'asOf'].every((key) => told?.[key]) && told.rule.version > 0;
        if (!isTold) lacking.add(path);
      } else if (Array.isArray(value)) for (const each of value) walk(each, `${path}[]`);
      else if (value && typeof value === 'object')
        for (const [key, each] of Object.entries(value)) walk(each, path ? `${path}.${key}` : key);
    };
    const { described, ...numbers } = body;
    expect(Object.keys(described).length).toBeGreaterThan(5);
    walk(numbers, '');
    expect([...lacking]).toEqual([]);
    const { text } = await house.charlie.get('/places/09772').expect(200);
    const facts = [...parseHTML(text).document.querySelectorAll('#nearby .provenance dd')];
    expect(facts.map(({ textContent }) => textContent !== '')).toEqual(Array(5).fill(true));
  });

  async function municipality(ags: string, name: string, population: number, at = {}): Promise<void> {
    await house.dataSource.manager.insert(Municipality, {
      ags,
      name,
      kind: 'Stadt',
      districtAgs: ags.slice(0, 5),
      population,
      populationDate: '2023-12-31',
      areaKm2: 50,
      lat: 48.2,
      lon: 10.8,
      postalCode: '86399',
      validTo: null,
      ...at,
    });
  }

  async function piece(
    day: string,
    ...districts: [district: string, basis: MentionDistrict['basis'], municipality?: string][]
  ): Promise<void> {
    const id = newId();
    await house.dataSource.manager.insert(Mention, {
      id,
      ...newcomer(id),
      itemId: null,
      outletId: null,
      headline: 'Eine App hilft',
      url: null,
      publishedAt: new Date(`${day}T10:00:00Z`),
      day,
      scope: 'local',
      mediumType: 'newspaper',
      foundBy: 'hand',
      review: 'relevant',
      label: 'editorial',
      labelledBy: 'rule',
      note: '',
      createdAt: new Date(`${day}T10:00:00Z`),
      version: 1,
    });
    await house.dataSource.manager.insert(
      MentionDistrict,
      districts.map(([districtAgs, basis, municipalityAgs]) => ({
        mentionId: id,
        districtAgs,
        basis,
        evidence: municipalityAgs
          ? { field: 'title' as const, snippet: 'Eine App hilft', start: 0, end: 4, municipalityAgs }
          : null,
      })),
    );
  }

  const nearby = async (path: string, query = {}) => {
    const { body } = await house.charlie.get(`/api/v1/${path}/nearby`).query(query).expect(200);
    const { own, references } = body as { own: unknown; references: Record<string, unknown>[] };
    return {
      own,
      references: references.map(({ ags, reason, area, named, last }) => [ags, reason, area, named, last]),
    };
  };

  it('ranks neighbours before those of the same kind and size, whether counted already or not', async () => {
    const expected = {
      own: { area: 0, named: 2, last: '2026-02-01' },
      references: [
        ['09761', 'neighbour', 2, 1, '2026-02-20'],
        ['09190', 'state-and-class', 0, 1, '2026-01-10'],
        ['01051', 'class', 1, 3, '2026-01-23'],
      ],
    };
    expect(await nearby('districts/09772')).toEqual(expected);
    const tally = house.app.get(Tally);
    while (!(await tally.settle()));
    while (await tally.settleMonth());
    expect(await nearby('districts/09772')).toEqual(expected);
    const recent = await nearby('districts/09772', { from: '2026-02-01', limit: 1 });
    expect(recent.references).toEqual([['09761', 'neighbour', 2, 1, '2026-02-20']]);
  });

  it('compares a municipality with others that texts name, its own district first', async () => {
    const { body } = await house.charlie.get('/api/v1/municipalities/09772125/nearby').expect(200);
    expect(body.municipality).toEqual({ area: null, named: 0, last: null });
    expect(body.own).toEqual({ area: 0, named: 2, last: '2026-02-01' });
    expect((await nearby('municipalities/09772125')).references).toEqual([
      ['09772', 'same-district', 0, 2, '2026-02-01'],
      ['09772117', 'same-district', null, 1, '2026-01-24'],
      ['09761', 'neighbour', 2, 1, '2026-02-20'],
      // a Landkreis like that of the municipality
      ['09190', 'state-and-class', 0, 1, '2026-01-10'],
      ['01051', 'class', 1, 3, '2026-01-23'],
      ['01051044', 'class', null, 2, '2026-01-22'],
    ]);
  });

  it('gives a city that is a district its references as a district', async () => {
    const { body } = await house.charlie.get('/api/v1/municipalities/09761000/nearby').expect(200);
    expect(body.municipality).toBeNull();
    expect(body.own).toEqual({ area: 2, named: 1, last: '2026-02-20' });
    expect(body.references).toEqual(
      (await house.charlie.get('/api/v1/districts/09761/nearby')).body.references,
    );
  });

  it('leads from each number to exactly its rows', async () => {
    const { text } = await house.charlie.get('/places/09772125').expect(200);
    const { document } = parseHTML(text);
    const links = [...document.querySelectorAll('#nearby td a[href^="/mentions?"]')];
    expect(links.length).toBe(8);
    for (const link of links) {
      const file = link.getAttribute('href')!.replace('/mentions?', '/mentions/export.csv?');
      const list = await house.charlie.get(file).expect(200);
      expect([file, list.text.trim().split('\r\n').length - 1]).toEqual([file, Number(link.textContent)]);
    }
    const list = await house.charlie.get('/mentions?review=relevant&municipality=01051044').expect(200);
    expect(list.text).toContain('Nennt die Gemeinde: Heide');
    await house.charlie.get('/mentions?municipality=x').expect(200);
  });

  it('refuses what makes no sense', async () => {
    await house.charlie.get('/api/v1/districts/99999/nearby').expect(404);
    await house.charlie.get('/api/v1/districts/x/nearby').expect(404);
    await house.charlie.get('/api/v1/municipalities/09772/nearby').expect(404);
    await house.charlie.get('/api/v1/municipalities/09772999/nearby').expect(404);
    await house.charlie.get('/api/v1/districts/09772/nearby?limit=0').expect(422);
    await house.charlie.get('/api/v1/districts/09772/nearby?from=2026-03-01&to=2026-02-01').expect(422);
    await house.guest().get('/api/v1/districts/09772/nearby').expect(401);
  });

  it('stands on the page of a district, with the reason, and teaches where there is none', async () => {
    const { text } = await house.charlie.get('/places/09772').expect(200);
    expect(text).toContain('Referenzen in der Nähe');
    expect(text).toContain('Nachbarkreis');
    expect(text).toContain('gleiche Art und Größenklasse im selben Land');
    expect(text).toContain(
      'review=relevant&amp;from=2025-03-06&amp;to=2026-03-05&amp;once=1&amp;label=counted&amp;district=09761',
    );
    const short = await house.charlie.get('/places/01051?period=30d').expect(200);
    expect(short.text).toContain('Noch keine Referenz in der Nähe');
  });

  it('stands on the page of a municipality', async () => {
    const { text } = await house.charlie.get('/places/09772125').expect(200);
    expect(text).toContain('Bobingen');
    expect(text).toContain('der eigene Kreis');
    expect(text).toContain('gleiche Größenklasse');
    expect(text).toContain('von Gemeinden steht hier, ob Texte sie nennen');
    await house.charlie.get('/places/09772999').expect(404);
    await house.charlie.get('/places/0977').expect(404);
  });
});
