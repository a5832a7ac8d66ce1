import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { configFolder } from '../../config/config-folder.js';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Setting } from '../accounts/setting.entity.js';
import { District } from './district.entity.js';
import { ImportPlaces } from './import-places.js';
import { Municipality } from './municipality.entity.js';

const clock: Clock = { now: () => new Date('2026-03-01T23:30:00Z') };

describe('importing places', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let folder: string;
  let places: ImportPlaces;

  beforeAll(async () => {
    const opened = await openFreshDatabase();
    dataSource = opened.dataSource;
    close = () => opened.close();
    places = new ImportPlaces(dataSource, clock, new AuditLog(clock));
  });
  afterAll(() => close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'echolot-places-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** The shipped files, changed by hand. */
  async function edited(
    change: Partial<Record<'districts.csv' | 'municipalities.csv', (text: string) => string>>,
  ) {
    for (const name of ['districts.csv', 'municipalities.csv'] as const) {
      const text = await readFile(join(configFolder, name), 'utf8');
      await writeFile(join(folder, name), change[name]?.(text) ?? text);
    }
    return folder;
  }

  it('takes over 400 districts and 10,754 municipalities, and nothing more the second time', async () => {
    expect(await places.run()).toEqual({
      kind: 'imported',
      districts: 400,
      municipalities: 10_754,
      retired: 0,
    });
    expect(await places.run()).toEqual({ kind: 'unchanged' });
    expect(await dataSource.getRepository(District).count()).toBe(400);
    expect(await dataSource.getRepository(Municipality).count()).toBe(10_754);
    expect(await dataSource.getRepository(District).findOneByOrFail({ ags: '09761' })).toMatchObject({
      name: 'Augsburg',
      kind: 'Kreisfreie Stadt',
      state: 'Bayern',
      populationDate: '2024-12-31',
      neighbours: ['09771', '09772'],
      validTo: null,
    });
  });

  it('has neighbours on both sides and the published number of inhabitants', async () => {
    const districts = await dataSource.getRepository(District).find();
    const byKey = new Map(districts.map((district) => [district.ags, district]));
    const oneSided = districts.flatMap((district) =>
      district.neighbours.filter((ags) => !byKey.get(ags)?.neighbours.includes(district.ags)),
    );
    expect(oneSided).toEqual([]);
    expect(districts.reduce((sum, district) => sum + district.population, 0)).toBe(83_577_140);
  });

  it('reads changed files again: a new figure counts, a district that is gone keeps its row with an end', async () => {
    const withoutFlensburg = await edited({
      'districts.csv': (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith('01001,'))
          .join('\n')
          .replace(
            '01002,Kiel,Kreisfreie Stadt,Schleswig-Holstein,252668',
            '01002,Kiel,Kreisfreie Stadt,Schleswig-Holstein,1',
          ),
      'municipalities.csv': (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith('01001'))
          .join('\n'),
    });
    expect(await places.run(withoutFlensburg)).toMatchObject({
      kind: 'imported',
      districts: 399,
      retired: 2,
    });
    const districts = dataSource.getRepository(District);
    // half past midnight in Berlin
    expect((await districts.findOneByOrFail({ ags: '01001' })).validTo).toBe('2026-03-02');
    expect((await districts.findOneByOrFail({ ags: '01002' })).population).toBe(1);

    expect(await places.run()).toMatchObject({ kind: 'imported', districts: 400 });
    expect((await districts.findOneByOrFail({ ags: '01001' })).validTo).toBeNull();
    expect((await districts.findOneByOrFail({ ags: '01002' })).population).toBe(252_668);
  });

  const kiel =
    '01002,Kiel,Kreisfreie Stadt,Schleswig-Holstein,252668,2024-12-31,118.65,54.3252,10.1317,Kiel,01057|01058';
  it.each([
    ['a key that lost its zero', kiel, kiel.replace('01002', '1002'), /ags needs 5 digits/],
    [
      'a population with a point',
      kiel,
      kiel.replace('252668', '252.668'),
      /population is not a whole number/,
    ],
    ['a decimal comma', kiel, kiel.replace('118.65', '"118,65"'), /area_km2 is not a number/],
    ['a day that does not exist', kiel, kiel.replace('2024-12-31', '2024-02-30'), /population_date/],
    ['a latitude off the globe', kiel, kiel.replace('54.3252', '154.3252'), /lat is not from/],
    ['a missing cell', kiel, kiel.replace(',Kiel,01057|01058', ',Kiel'), /has 10 cells, the header has 11/],
    ['a key twice', kiel, `${kiel}\n${kiel}`, /has the key of line 3/],
    ['a neighbour that is no key', kiel, kiel.replace('|01058', '|Plön'), /neighbours\.1 needs 5 digits/],
  ])('refuses %s with its line, and stores nothing', async (_, before, after, reason) => {
    const settings = dataSource.getRepository(Setting);
    const stored = await settings.findOneByOrFail({ key: 'places-import' });
    const bad = await edited({ 'districts.csv': (text) => text.replace(before, after) });
    const error: unknown = await places.run(bad).catch((problem: unknown) => problem);
    if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${String(error)}`);
    expect(error.code).toBe('csv-rows');
    expect(error.problems).toHaveLength(1);
    const line = after.includes('\n') ? 4 : 3;
    expect(error.problems[0]).toEqual({
      path: `districts.csv:${line}`,
      message: expect.stringMatching(reason),
    });
    expect(await settings.findOneByOrFail({ key: 'places-import' })).toEqual(stored);
    expect(await dataSource.getRepository(District).countBy({ name: 'Kiel' })).toBe(1);
  });

  it('refuses a municipality in a district that the file does not name', async () => {
    const bad = await edited({ 'districts.csv': (text) => text.replace(/^01001,.*\n/m, '') });
    await expect(places.run(bad)).rejects.toMatchObject({
      code: 'csv-rows',
      problems: [{ path: 'municipalities.csv:2', message: 'kreis_ags is not in districts.csv' }],
    });
  });

  it.each([
    ['no CSV at all', () => '\u0000\u0001', /missing columns/],
    ['an empty file', () => '', /empty/],
    ['an open quote', (text: string) => text.replace('Kiel', '"Kiel'), /QUOTE/],
    ['a column twice', (text: string) => text.replace('ags,name', 'ags,ags'), /appears twice/],
  ])('refuses %s', async (_, change, reason) => {
    const bad = await edited({ 'districts.csv': change });
    await expect(places.run(bad)).rejects.toMatchObject({
      code: 'csv-unreadable',
      params: { reason: expect.stringMatching(reason) },
    });
  });
});
