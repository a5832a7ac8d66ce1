import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { AuditLog } from '../accounts/audit-log.js';
import { ImportPlaces } from '../places/import-places.js';
import { PlacesQueries } from '../places/places.queries.js';
import { AddOutlet } from './add-outlet.js';
import { readChosenOutlets } from './chosen-outlets.js';
import { EditOutlet } from './edit-outlet.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportOutlets } from './import-outlets.js';
import { OutletDirectory } from './outlet-directory.js';
import { readOutletFilter } from './outlet-filter.js';
import { newOutletInput } from './outlet-input.js';
import { Outlet } from './outlet.entity.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsRepository } from './outlets.repository.js';

const clock: Clock = { now: () => new Date('2026-03-01T12:00:00Z') };
const aLocalPaper = (name: string, domain: string, districts: string[] = []) =>
  newOutletInput.parse({
    name,
    mediumType: 'newspaper',
    scope: 'local',
    homepage: `https://${domain}/`,
    domains: [domain],
    districts,
  });

describe('outlets', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let add: AddOutlet;
  let edit: EditOutlet;
  let queries: OutletsQueries;
  let places: PlacesQueries;
  let directory: OutletDirectory;
  let imports: ImportOutlets;

  beforeAll(async () => {
    const opened = await openFreshDatabase();
    dataSource = opened.dataSource;
    close = () => opened.close();
    const audit = new AuditLog(clock);
    const repository = new OutletsRepository();
    directory = new OutletDirectory(dataSource, clock);
    imports = new ImportOutlets(dataSource, clock, audit, directory);
    add = new AddOutlet(dataSource, clock, audit, repository, directory);
    edit = new EditOutlet(dataSource, clock, audit, repository, directory);
    queries = new OutletsQueries(dataSource);
    places = new PlacesQueries(dataSource);
    await new ImportPlaces(dataSource, clock, audit).run();
    await new ImportCatalogue(dataSource, imports).run();
  });
  afterAll(() => close());

  const catalogue = (catalogueId: string) =>
    dataSource.getRepository(Outlet).findOneByOrFail({ catalogueId });

  it('adds one of our own with domain and area; articles there are found at once', async () => {
    expect(await directory.outletIdFor('https://lechblatt.example/1')).toBeNull();
    const id = await add.run(aLocalPaper('Lechblatt', 'www.lechblatt.example', ['09761', '09772']), null);
    expect(await directory.outletIdFor('https://m.lechblatt.example/1')).toBe(id);
    const detail = await queries.detail(id);
    expect(detail).toMatchObject({
      outlet: { origin: 'user', catalogueId: null, version: 1 },
      hosts: ['lechblatt.example'],
    });
    expect(detail?.areas.map(({ districtAgs, source, asOf }) => [districtAgs, source, asOf])).toEqual([
      ['09761', 'hand', '2026-03-01'],
      ['09772', 'hand', '2026-03-01'],
    ]);
    const entries = await dataSource.getRepository(AuditEntry).findBy({ subjectId: id });
    expect(entries).toMatchObject([{ action: 'outlet.add', details: { name: 'Lechblatt' } }]);
  });

  it('refuses a domain of another outlet and an unknown district, and stores nothing of it', async () => {
    const before = await dataSource.getRepository(Outlet).count();
    await expect(add.run(aLocalPaper('Kopie', 'www.kn-online.de'), null)).rejects.toMatchObject({
      code: 'domain-taken',
      params: { host: 'kn-online.de', outlet: 'Kieler Nachrichten' },
    });
    await expect(add.run(aLocalPaper('Nirgends', 'nirgends.example', ['99999']), null)).rejects.toMatchObject(
      {
        code: 'unknown-district',
        params: { district: '99999' },
      },
    );
    expect(await dataSource.getRepository(Outlet).count()).toBe(before);
  });

  it('remembers what a person changed: the next catalogue leaves it alone', async () => {
    const { id } = await catalogue('kieler-nachrichten');
    const changed = await edit.run(
      id,
      1,
      { seat: 'Kiel-Mitte', districts: ['01002'], name: 'Kieler Nachrichten' },
      null,
    );
    expect(changed).toEqual(['seat', 'districts']);
    expect(await dataSource.getRepository(Outlet).findOneByOrFail({ id })).toMatchObject({
      seat: 'Kiel-Mitte',
      editedFields: ['districts', 'seat'],
      version: 2,
    });
    const csv = Buffer.from(
      'id,name,kind,scope,homepage,domains,seat,area_ags\n' +
        'kieler-nachrichten,KN,newspaper,regional,https://www.kn-online.de/,kn-online.de,Kiel,01002|01057\n',
    );
    expect(await imports.run(csv)).toMatchObject({ updated: 1, rejected: [] });
    const detail = await queries.detail(id);
    expect(detail?.outlet).toMatchObject({ name: 'KN', seat: 'Kiel-Mitte', version: 3 });
    expect(detail?.areas.map(({ districtAgs }) => districtAgs)).toEqual(['01002']);
  });

  it('lets the second of two people know that the first was quicker', async () => {
    const { id } = await catalogue('luebecker-nachrichten');
    await edit.run(id, 1, { notes: 'erste' }, null);
    await expect(edit.run(id, 1, { notes: 'zweite' }, null)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(await dataSource.getRepository(Outlet).findOneByOrFail({ id })).toMatchObject({ notes: 'erste' });
  });

  it('lets one of two simultaneous changes through', async () => {
    const { id } = await catalogue('flensborg-avis');
    const both = await Promise.allSettled([
      edit.run(id, 1, { notes: 'a' }, null),
      edit.run(id, 1, { notes: 'b' }, null),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('changes nothing when nothing differs', async () => {
    const outlet = await catalogue('taz');
    expect(await edit.run(outlet.id, 1, { name: outlet.name, domains: ['taz.de'] }, null)).toEqual([]);
    expect((await catalogue('taz')).version).toBe(1);
  });

  it('says so when there is no such outlet', async () => {
    await expect(edit.run(newId(clock.now()), 1, { notes: '' }, null)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await queries.detail(newId(clock.now()))).toBeNull();
  });

  it.each([
    ['a name in small letters without umlaut', { q: 'suedkurier' }, 'Südkurier'],
    ['a domain', { q: 'kn-online' }, 'KN'],
    ['a district', { district: '01002', scope: 'regional' as const }, 'KN'],
  ])('is found by %s', async (_, filter, name) => {
    expect((await queries.matching(filter)).map((row) => row.name)).toContain(name);
  });

  it('keeps to every filter', async () => {
    const all = (await queries.matching({})).length;
    const parts = await Promise.all(
      (['stated', 'candidate', 'none'] as const).map((feeds) => queries.matching({ feeds })),
    );
    expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(all);
    // 350 in the catalogue; the import above took the feeds of one away
    expect(parts[0]).toHaveLength(349);
    const bavarian = await queries.matching({ state: 'Bayern', scope: 'local', type: 'newspaper' });
    expect(bavarian.length).toBeGreaterThan(5);
    expect(bavarian.filter((row) => row.scope !== 'local' || !row.states.includes('Bayern'))).toEqual([]);
    expect(await queries.matching({ q: 'gibt es nicht' })).toEqual([]);
    expect(await queries.matching({ q: "'; DROP TABLE outlet; --" })).toEqual([]);
  });

  it('shows each outlet once over all pages, with its children', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.page({}, { limit: 200, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await dataSource.getRepository(Outlet).count());
    const [kn] = (await queries.page({ q: 'kn-online' }, { limit: 5 })).items;
    expect(kn).toMatchObject({ hosts: ['kn-online.de'], districts: ['01002'], candidates: 0 });
  });

  it('counts who spreads in a district, local ones first', async () => {
    const rows = await queries.spreadingIn('09761');
    const counts = (await queries.countsByDistrict()).get('09761');
    expect(counts).toEqual({ all: rows.length, local: rows.filter(({ scope }) => scope === 'local').length });
    expect(rows[0]?.scope).toBe('local');
    expect((await queries.countsByDistrict()).has('99999')).toBe(false);
  });

  it('finds places as they are typed', async () => {
    expect((await places.districts({ q: 'muenchen' })).map(({ ags }) => ags)).toEqual(['09162', '09184']);
    expect((await places.districts({ q: '0918' })).map(({ ags }) => ags)).toContain('09184');
    expect((await places.districts({ state: 'Saarland' })).length).toBe(6);
    expect((await places.municipalities({ q: 'öhringen' })).map(({ name }) => name)).toEqual([
      'Öhringen',
      'Vöhringen',
      'Vöhringen',
    ]);
    expect(await places.districts({ state: 'Atlantis' })).toEqual([]);
  });

  it('reads the filter of an address, and ignores what does not fit', () => {
    expect(
      readOutletFilter(new URLSearchParams('scope=local&type=tank&district=9&q=+&state=Bayern&x=1')),
    ).toEqual({
      scope: 'local',
      state: 'Bayern',
    });
  });

  const id = newId(clock.now());
  it.each([
    ['one id', { which: 'selected', outletIds: id }, { kind: 'ids', ids: [id] }],
    ['several, one of them none', { outletIds: [id, 'x', { a: 1 }] }, { kind: 'ids', ids: [id] }],
    [
      'all that a filter finds',
      { which: 'all', filter: 'scope=local&x=1' },
      { kind: 'filter', filter: { scope: 'local' } },
    ],
    ['nothing', undefined, { kind: 'ids', ids: [] }],
  ])('reads the choice of %s', (_, body, choice) => {
    expect(readChosenOutlets(body)).toEqual(choice);
  });
});
